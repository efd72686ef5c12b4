package dev.slipway.config.schema;

/** One of the values that a field accepts, and what it means. */
public record Choice(String value, String help) {}
