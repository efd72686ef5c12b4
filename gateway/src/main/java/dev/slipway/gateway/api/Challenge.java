package dev.slipway.gateway.api;

/** How an authority is shown that a name leads to this gateway. */
public enum Challenge {
  /** Whichever the listeners allow; after a failure the other one. */
  ANY,
  /** An answer on port 80 (RFC 8555 section 8.3). */
  HTTP_01,
  /** A handshake on port 443 (RFC 8737). */
  TLS_ALPN_01
}
