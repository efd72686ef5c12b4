package dev.slipway.store;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * One step of setting a gateway up.
 *
 * @param gateway whose
 * @param ordinal its place, from 0
 * @param key what names it in code: {@code java}
 * @param title what the user reads: "Java"
 * @param state how far it is
 * @param started when it began
 * @param ended when it ended
 * @param detail a sentence: what it found or waits for, or why it failed and what to do
 */
public record GatewayStep(
    String gateway,
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
