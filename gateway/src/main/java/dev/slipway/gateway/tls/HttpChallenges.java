package dev.slipway.gateway.tls;

import org.jspecify.annotations.Nullable;

/**
 * Open HTTP-01 challenges (RFC 8555 section 8.3). Asked on an event loop: it must answer from
 * memory.
 */
public interface HttpChallenges {
  /** No challenge is open. */
  HttpChallenges NONE = token -> null;

  /** The path below which authorities ask. */
  String PATH = "/.well-known/acme-challenge/";

  /** The key authorization for a token, or null if it belongs to no open challenge. */
  @Nullable String keyAuthorization(String token);
}
