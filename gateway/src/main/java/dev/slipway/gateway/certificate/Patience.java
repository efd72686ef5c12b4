package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.store.Attempts;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * When an authority may be asked. What is waited for is kept, because a gateway that is started
 * again and again must not use up what the authority allows. Used by one thread at a time.
 */
final class Patience {
  /** However long the authority wants not to be asked, the user may mend things meanwhile. */
  private static final Duration LONGEST_WAIT = Duration.ofDays(2);

  private static final String ENDED =
      "The gateway ended while it asked for the certificate. It goes on with what it began.";

  private final BackOff waits;
  private final Clocks clocks;
  private final AttemptNotes notes;

  Patience(BackOff waits, Clocks clocks, AttemptNotes notes) {
    this.waits = waits;
    this.clocks = clocks;
    this.notes = notes;
  }

  /** What is still to be waited for from before this start; empty if it may be asked at once. */
  Optional<Attempts> before() {
    Optional<Attempts> kept = notes.kept();
    kept.ifPresent(each -> waits.resume(each.failures()));
    return kept.filter(each -> clocks.now().isBefore(each.notBefore()));
  }

  /** A moment on the steady clock. */
  long moment(Attempts attempts) {
    return clocks.in(bounded(Duration.between(clocks.now(), attempts.notBefore())));
  }

  /**
   * Must come before the authority is asked: if the gateway ends meanwhile, that counts. The first
   * time it goes on at once.
   */
  void begin() throws IOException {
    Instant next = waits.failures() == 0 ? clocks.now() : clocks.now().plus(waits.last());
    notes.keep(new Attempts(waits.failures() + 1, next, ENDED));
  }

  /**
   * The next moment on the steady clock.
   *
   * @param notBefore when the authority may be asked again, if it said so
   */
  long failed(String sentence, Optional<Instant> notBefore) {
    Duration wait = waits.next();
    Duration told = notBefore.map(at -> Duration.between(clocks.now(), at)).orElse(Duration.ZERO);
    Duration longer = bounded(told.compareTo(wait) > 0 ? told : wait);
    try {
      notes.keep(new Attempts(waits.failures(), clocks.now().plus(longer), sentence));
    } catch (IOException e) {
      // What was kept when it began holds.
      log("an attempt cannot be kept", e);
    }
    return clocks.in(longer);
  }

  /** The next moment on the steady clock at the soonest. */
  long succeeded() {
    waits.reset();
    // An authority may give out what is due already; that must not become a busy loop.
    long next = clocks.in(waits.next());
    waits.reset();
    try {
      notes.forget();
    } catch (IOException e) {
      // The next start may wait in vain, but not for long.
      log("an attempt cannot be forgotten", e);
    }
    return next;
  }

  private static Duration bounded(Duration wait) {
    return wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait;
  }

  private static void log(String what, IOException failure) {
    System.getLogger(Patience.class.getName()).log(System.Logger.Level.WARNING, what, failure);
  }
}
