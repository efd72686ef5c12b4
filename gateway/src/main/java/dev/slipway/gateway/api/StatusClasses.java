package dev.slipway.gateway.api;

/** Answers that were begun, by the first digit of their status. */
public record StatusClasses(
    long informational, long success, long redirect, long clientError, long serverError) {}
