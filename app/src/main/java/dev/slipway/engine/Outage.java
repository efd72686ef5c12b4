package dev.slipway.engine;

import dev.slipway.host.HostException;
import dev.slipway.store.RunId;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The times in which a run's machine is out of reach. The run goes on there meanwhile, so it is not
 * over; only its user is told.
 */
final class Outage {
  /** Longer than a machine is away for a holiday. */
  private static final Duration LIMIT = Duration.ofDays(30);

  private static final Duration SHORT = Duration.ofHours(20);
  private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm:ss");
  private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm");

  private final RunContext context;
  private final RunId run;
  private final String machine;
  private @Nullable Instant since;

  Outage(RunContext context, RunId run, String machine) {
    this.context = context;
    this.run = run;
    this.machine = machine;
  }

  /** Whether a failure says no more than that the machine is out of reach. */
  static boolean explains(Exception failure) {
    return failure instanceof HostException host && host.unreachable();
  }

  /**
   * The machine is out of reach.
   *
   * @param then what happens when it is back, as the end of a sentence; empty for nothing special
   * @param reason why, as a sentence
   */
  synchronized void lost(String then, String reason) {
    if (since == null) since = now();
    String end = then.isEmpty() ? "" : "; " + then;
    context
        .store()
        .activity(
            run,
            "No connection to " + machine + " since " + time(since) + end + ". " + reason,
            now());
  }

  /** Whether the machine was out of reach when it was last needed. */
  synchronized boolean lasts() {
    return since != null;
  }

  /** The machine answers; when it did not before, that is told. */
  synchronized void over() {
    Instant from = since;
    if (from == null) return;
    since = null;
    context
        .store()
        .event(
            run,
            now(),
            "There was no connection to %s from %s on; it is back after %s."
                .formatted(machine, time(from), Words.duration(Duration.between(from, now()))));
  }

  /** Why the machine is waited for no longer; nothing before the limit. */
  synchronized Optional<String> tooLong() {
    if (since == null || Duration.between(since, now()).compareTo(LIMIT) < 0) {
      return Optional.empty();
    }
    return Optional.of(
        "%s has been out of reach for %d days. Add it again with its new address, or look after what"
                .formatted(machine, LIMIT.toDays())
            + " is left there: everything of this run has the label slipway.run="
            + run
            + ".");
  }

  private String time(Instant instant) {
    boolean recent = Duration.between(instant, now()).compareTo(SHORT) < 0;
    return (recent ? TIME : DAY).withZone(ZoneId.systemDefault()).format(instant);
  }

  private Instant now() {
    return context.clock().instant();
  }
}
