package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.ApiKey;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All keys that hold, found by their hash. Never changes: another ring takes its place, and a key
 * that is not on it is refused from then on.
 */
public final class KeyRing {
  public static final KeyRing EMPTY = new KeyRing(Map.of());

  private static final int UNAUTHORIZED = 401;
  private static final int HEX = 16;
  private static final int START_DIGITS = 2 * Long.BYTES;

  /** By the first bytes of the hash, which tell a caller nothing about the key. */
  private final Map<Long, HeldKey> keys;

  private KeyRing(Map<Long, HeldKey> keys) {
    this.keys = keys;
  }

  /** A ring of these keys; those that were on this one go on with the tokens they have left. */
  public KeyRing changedTo(List<ApiKey> wanted, long now) {
    Map<String, HeldKey> before = new HashMap<>();
    keys.values().forEach(held -> before.put(held.key().id(), held));
    Map<Long, HeldKey> next = new HashMap<>();
    for (ApiKey key : wanted) {
      byte[] hash = HexFormat.of().parseHex(key.sha256());
      HeldKey known = before.get(key.id());
      boolean same = known != null && known.key().limit().equals(key.limit());
      next.put(
          start(hash),
          known != null && same ? new HeldKey(key, hash, known) : new HeldKey(key, hash, now));
    }
    return new KeyRing(next);
  }

  /** The key that was presented, or null if it is none of these. */
  @Nullable HeldKey find(String presented) {
    if (keys.isEmpty()) {
      return null;
    }
    byte[] hash = Sha256.of(presented);
    HeldKey candidate = keys.get(start(hash));
    return candidate != null && MessageDigest.isEqual(candidate.hash(), hash) ? candidate : null;
  }

  /**
   * Why a request that this key let in may not go on, or null as long as it may.
   *
   * @param service by name
   * @param wall the time that keys expire by
   */
  public Decision.@Nullable Refused withdrawn(ApiKey key, String service, Instant wall) {
    HeldKey held = keys.get(Long.parseUnsignedLong(key.sha256(), 0, START_DIGITS, HEX));
    if (held == null || !held.key().sha256().equals(key.sha256()) || !held.mayUse(service)) {
      return new Decision.Refused(
          UNAUTHORIZED, "The key \"" + key.name() + "\" was withdrawn. Ask for a new one.", 0, key);
    }
    return held.expired(wall) ? held.isExpired() : null;
  }

  private static long start(byte[] hash) {
    return ByteBuffer.wrap(hash).getLong();
  }
}
