package dev.slipway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One line of a run's timeline.
 *
 * @param run whose
 * @param ordinal its place, from 0
 * @param key what names it in code: {@code image}
 * @param title what the user reads: "Image"
 * @param state how far it is
 * @param started when it began (first)
 * @param ended when it ended
 * @param detail what it found or waits for: "python:3.12, 1.0 GB"; why it failed
 */
public record StepRecord(
    RunId run,
    int ordinal,
    String key,
    String title,
    StepState state,
    Optional<Instant> started,
    Optional<Instant> ended,
    String detail) {

  /** How long it took, or has taken by {@code now}; nothing while it waits. */
  public Optional<Duration> duration(Instant now) {
    return started.map(from -> Duration.between(from, ended.orElse(now)));
  }
}
