package dev.slipway.gateway.stats;

import dev.slipway.gateway.api.StatusClasses;
import java.util.concurrent.atomic.LongAdder;

/** The counters of one service; written by every event loop, read by anyone. */
public final class ServiceStats {
  private static final int CLASSES = 5;

  private final LongAdder begun = new LongAdder();
  private final LongAdder ended = new LongAdder();
  private final LongAdder bytesIn = new LongAdder();
  private final LongAdder bytesOut = new LongAdder();
  private final Pulse pulse = new Pulse(System.nanoTime());
  private final AllDurations durations = new AllDurations();
  private final AllDurations firstBytes = new AllDurations();
  private final LongAdder[] statuses = new LongAdder[CLASSES];

  public ServiceStats() {
    for (int i = 0; i < CLASSES; i++) {
      statuses[i] = new LongAdder();
    }
  }

  public void begin() {
    begun.increment();
  }

  public void end() {
    ended.increment();
  }

  /** The status line of an answer goes out. */
  public void answered(int status) {
    int index = status / 100 - 1;
    if (index >= 0 && index < CLASSES) {
      statuses[index].increment();
    }
  }

  /** The head of an answer came, this long after the request's. */
  public void firstByte(long nanos, long now) {
    pulse.firstByte(nanos, now);
    firstBytes.add(nanos);
  }

  /** An answer ended whole, this long after the request's head. */
  public void whole(long nanos, long now) {
    pulse.ended(nanos, now);
    durations.add(nanos);
  }

  /** What went on here lately. */
  public Pulse pulse() {
    return pulse;
  }

  AllDurations durations() {
    return durations;
  }

  AllDurations firstBytes() {
    return firstBytes;
  }

  public void received(long bytes) {
    bytesIn.add(bytes);
  }

  public void sent(long bytes) {
    bytesOut.add(bytes);
  }

  public long requests() {
    return begun.sum();
  }

  public long inFlight() {
    // Ended first: a request that ends in between then counts as in flight, never as less than
    // none.
    long done = ended.sum();
    return begun.sum() - done;
  }

  public long bytesIn() {
    return bytesIn.sum();
  }

  public long bytesOut() {
    return bytesOut.sum();
  }

  public StatusClasses statuses() {
    return new StatusClasses(
        statuses[0].sum(),
        statuses[1].sum(),
        statuses[2].sum(),
        statuses[3].sum(),
        statuses[4].sum());
  }
}
