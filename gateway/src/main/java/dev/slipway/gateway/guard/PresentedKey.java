package dev.slipway.gateway.guard;

import org.jspecify.annotations.Nullable;

/**
 * What a request shows as its key: a bearer token (RFC 6750 section 2.1), or {@code x-api-key} as
 * some model clients send. A service may have keys of its own in the one while the gateway's is in
 * the other.
 *
 * @param held the gateway's own key among them, or null
 * @param header in which it stands, or in which an unknown one does; null if nothing was shown
 */
record PresentedKey(@Nullable HeldKey held, @Nullable String header) {
  private static final String AUTHORIZATION = "authorization";
  private static final String API_KEY = "x-api-key";
  private static final String BEARER = "bearer ";

  static PresentedKey of(Asked asked, KeyRing keys) {
    String bearer = bearer(asked.header(AUTHORIZATION));
    HeldKey held = bearer == null ? null : keys.find(bearer);
    if (held != null) {
      return new PresentedKey(held, AUTHORIZATION);
    }
    String plain = asked.header(API_KEY);
    held = plain == null ? null : keys.find(plain.strip());
    if (held != null || plain != null) {
      return new PresentedKey(held, API_KEY);
    }
    return new PresentedKey(null, bearer == null ? null : AUTHORIZATION);
  }

  private static @Nullable String bearer(@Nullable String authorization) {
    boolean is =
        authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length());
    return authorization != null && is ? authorization.substring(BEARER.length()).strip() : null;
  }
}
