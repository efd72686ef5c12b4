package dev.slipway.engine;

/** The answer to a request: what would be done, or why nothing can be. */
public sealed interface Planned permits Plan, Refusal {}
