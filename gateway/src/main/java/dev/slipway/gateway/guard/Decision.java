package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.ApiKey;
import org.jspecify.annotations.Nullable;

/** What becomes of a request. */
public sealed interface Decision {
  /**
   * It may go on.
   *
   * @param key one of the gateway's own that it carries, or null
   * @param header in which that key stands, in lower case; the replica has no business with it
   */
  record Admitted(@Nullable ApiKey key, @Nullable String header) implements Decision {
    static final Admitted WITHOUT_KEY = new Admitted(null, null);
  }

  /**
   * It may not.
   *
   * @param status 401, 403, 413 or 429 (RFC 9110 section 15.5, RFC 6585 section 4)
   * @param sentence for whoever reads the answer
   * @param retrySeconds when to try again; 0 if that would not help
   * @param key one of the gateway's own that it carries, or null
   */
  record Refused(int status, String sentence, long retrySeconds, @Nullable ApiKey key)
      implements Decision {
    private static final int TOO_MANY = 429;
    private static final long SECOND = 1_000_000_000;

    /**
     * For a caller who comes too often.
     *
     * @param what happened, as a sentence
     * @param wait in nanoseconds
     */
    static Refused tooMany(String what, long wait, @Nullable ApiKey key) {
      long seconds = Math.max(1, (wait + SECOND - 1) / SECOND);
      return new Refused(TOO_MANY, what + " Try again in " + seconds + " s.", seconds, key);
    }
  }
}
