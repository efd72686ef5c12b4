package dev.slipway.gateway.certificate.acme;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.shredzone.acme4j.PollableResource;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.exception.AcmeException;

/** Waits until an authority has made up its mind. */
final class Poll {
  private static final Duration LIMIT = Duration.ofMinutes(2);
  private static final Duration FIRST = Duration.ofMillis(250);
  private static final Duration LONGEST = Duration.ofSeconds(15);

  private Poll() {}

  /** The status at last: one of these, or invalid, or another if the limit passed. */
  static Status until(PollableResource resource, Status... wanted)
      throws AcmeException, InterruptedException {
    List<Status> ends = List.of(wanted);
    long end = System.nanoTime() + LIMIT.toNanos();
    Duration wait = FIRST;
    while (true) {
      Optional<Instant> told = resource.fetch();
      Status status = resource.getStatus();
      if (ends.contains(status) || status == Status.INVALID || System.nanoTime() >= end) {
        return status;
      }
      Duration asked = told.map(at -> Duration.between(Instant.now(), at)).orElse(Duration.ZERO);
      Duration longer = asked.compareTo(wait) > 0 ? asked : wait;
      TimeUnit.MILLISECONDS.sleep(Math.min(longer.toMillis(), LONGEST.toMillis()));
      wait = wait.multipliedBy(2);
    }
  }
}
