package dev.slipway.store;

import java.time.Instant;

/**
 * Something that happened to a run and stays true.
 *
 * @param id grows with time
 * @param run whose
 * @param at when
 * @param message what, as a sentence
 */
public record EventRecord(long id, RunId run, Instant at, String message) {}
