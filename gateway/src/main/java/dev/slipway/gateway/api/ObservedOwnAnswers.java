package dev.slipway.gateway.api;

/** How often the gateway answered by itself for one reason, since it started. */
public record ObservedOwnAnswers(OwnReason reason, StatusClasses statuses) {}
