package dev.slipway.gateway.health;

import java.time.Duration;

/**
 * What the ends of requests say about a replica. A replica that fails rests; after its rest one
 * request at a time tries it, and the first that succeeds brings it back. Each further failure
 * doubles the rest. For every event loop.
 */
public final class PassiveHealth {
  /**
   * Otherwise the replica that fails fastest would have the fewest in flight, and draw every
   * request.
   */
  public static final Duration FIRST_REST = Duration.ofSeconds(2);

  /** Short enough that a replica which is repaired is not missed for long. */
  public static final Duration LONGEST_REST = Duration.ofSeconds(60);

  /** One bad answer may be the request's own fault. */
  static final int BAD_ANSWERS = 3;

  private volatile boolean failing;
  private volatile long restUntil;
  private int badAnswers;
  private int rests;

  /** A connection was opened, which alone does not bring back one that answers badly. */
  public void connected() {
    if (failing) {
      synchronized (this) {
        failing = failing && badAnswers >= BAD_ANSWERS;
      }
    }
  }

  /** A whole answer came, of whatever status. */
  public void succeeded() {
    if (failing || rests > 0 || badAnswers > 0) {
      recover();
    }
  }

  /** No connection could be opened: it serves nobody now. */
  public synchronized void unreachable(long now) {
    rest(now);
  }

  /** It was reached, but ended without a valid answer or did not answer in time. */
  public synchronized void badAnswer(long now) {
    if (resting(now)) {
      return;
    }
    badAnswers++;
    if (badAnswers >= BAD_ANSWERS) {
      rest(now);
    }
  }

  /** Whether it is out, or back on trial. */
  public boolean failing() {
    return failing;
  }

  /** Whether it should get a request if another replica can. */
  public boolean trusted(long now, int inFlight) {
    return !failing || (now - restUntil >= 0 && inFlight == 0);
  }

  private synchronized void recover() {
    failing = false;
    badAnswers = 0;
    rests = 0;
  }

  /** Then requests that began before the rest say nothing new. */
  private boolean resting(long now) {
    return failing && now - restUntil < 0;
  }

  private void rest(long now) {
    if (resting(now)) {
      return;
    }
    long doubled = FIRST_REST.toNanos() << Math.min(rests, 10);
    rests++;
    restUntil = now + Math.min(doubled, LONGEST_REST.toNanos());
    failing = true;
  }
}
