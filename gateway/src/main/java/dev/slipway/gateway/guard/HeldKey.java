package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.ApiKey;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A key that holds, with the tokens it has left. */
final class HeldKey {
  private static final int UNAUTHORIZED = 401;

  private final ApiKey key;
  private final byte[] hash;
  private final @Nullable Pace pace;
  private final Bucket bucket;

  HeldKey(ApiKey key, byte[] hash, long now) {
    this.key = key;
    this.hash = hash;
    this.pace = key.limit().map(Pace::of).orElse(null);
    this.bucket = new Bucket(now);
  }

  /** The same key after a change: what it has used up stays used up. */
  HeldKey(ApiKey key, byte[] hash, HeldKey before) {
    this.key = key;
    this.hash = hash;
    this.pace = key.limit().map(Pace::of).orElse(null);
    this.bucket = before.bucket;
  }

  ApiKey key() {
    return key;
  }

  byte[] hash() {
    return hash;
  }

  boolean expired(Instant now) {
    return key.expires().isPresent() && !now.isBefore(key.expires().get());
  }

  /** What its bearer is told once it has expired. */
  Decision.Refused isExpired() {
    return new Decision.Refused(
        UNAUTHORIZED, "The key \"" + key.name() + "\" has expired. Ask for a new one.", 0, key);
  }

  boolean mayUse(String service) {
    return key.services().isEmpty() || key.services().contains(service);
  }

  /** Counts a request and returns 0, or returns in how many nanoseconds it may be used again. */
  long take(long now) {
    if (pace == null) {
      return 0;
    }
    synchronized (bucket) {
      return bucket.take(pace, now);
    }
  }
}
