package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.Rate;
import java.util.Iterator;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicReference;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Counts the requests of each caller against one rate, in bounded memory; for every event loop.
 *
 * <p>Only a bucket that is full again is ever forgotten, which changes nothing for its caller: so
 * nobody can drive out his own by sending as others. While there is no room, callers that have no
 * bucket share a few.
 */
final class Meter {
  /** About 5 MB if that many callers come at once. */
  static final int MOST_CALLERS = 1 << 16;

  private static final int SHARED = 1 << 10;

  /** Buckets looked at for each newcomer: more than one, so that room is made faster than used. */
  private static final int LOOKED_AT = 8;

  private final Pace pace;
  private final int most;
  private final ConcurrentHashMap<CallerId, Bucket> buckets = new ConcurrentHashMap<>();
  private final Bucket[] shared = new Bucket[SHARED];
  private final long secret = RandomGenerator.getDefault().nextLong();
  private final AtomicReference<@Nullable Iterator<CallerId>> hand = new AtomicReference<>();

  Meter(Rate rate, int most, long now) {
    this.pace = Pace.of(rate);
    this.most = most;
    for (int i = 0; i < SHARED; i++) {
      shared[i] = new Bucket(now);
    }
  }

  /**
   * Counts a request and returns 0, or returns in how many nanoseconds the caller may ask again.
   */
  long take(CallerId caller, long now) {
    long[] wait = new long[1];
    Bucket known =
        buckets.computeIfPresent(
            caller,
            (id, bucket) -> {
              wait[0] = bucket.take(pace, now);
              return bucket;
            });
    if (known != null) {
      return wait[0];
    }
    makeRoom(now);
    if (buckets.mappingCount() >= most) {
      return takeShared(caller, now);
    }
    buckets.compute(
        caller,
        (id, bucket) -> {
          Bucket own = bucket == null ? new Bucket(now) : bucket;
          wait[0] = own.take(pace, now);
          return own;
        });
    return wait[0];
  }

  int callers() {
    return buckets.size();
  }

  private long takeShared(CallerId caller, long now) {
    // The secret keeps callers from choosing whom they share with.
    long mixed = (caller.high() ^ secret) * 0x9e3779b97f4a7c15L + (caller.low() ^ secret);
    mixed = (mixed ^ mixed >>> 32) * 0xd6e8feb86659fd93L;
    Bucket bucket = shared[(int) (mixed >>> 54) & SHARED - 1];
    synchronized (bucket) {
      return bucket.take(pace, now);
    }
  }

  /** Moves a hand on over all buckets, a few at a time, like that of a clock. */
  private void makeRoom(long now) {
    Iterator<CallerId> at = hand.getAndSet(null);
    if (at == null || !at.hasNext()) {
      at = buckets.keySet().iterator();
    }
    for (int i = 0; i < LOOKED_AT && at.hasNext(); i++) {
      buckets.computeIfPresent(at.next(), (id, bucket) -> bucket.full(now) ? null : bucket);
    }
    hand.set(at);
  }
}
