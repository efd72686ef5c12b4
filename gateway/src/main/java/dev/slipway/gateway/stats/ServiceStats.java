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
