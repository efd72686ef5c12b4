package dev.slipway.gateway.model;

/**
 * What a replica said that one answer took.
 *
 * @param prompt tokens that were read
 * @param completion tokens that were written
 */
public record TokenUsage(long prompt, long completion) {}
