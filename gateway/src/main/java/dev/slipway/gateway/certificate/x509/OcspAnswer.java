package dev.slipway.gateway.certificate.x509;

import java.time.Instant;

/** What an authority's answer about a certificate comes to, once it was checked. */
public sealed interface OcspAnswer {
  /** It is not revoked, and the answer may be stapled. */
  final class Good implements OcspAnswer {
    private final byte[] bytes;
    private final Instant from;
    private final Instant until;

    Good(byte[] bytes, Instant from, Instant until) {
      this.bytes = bytes;
      this.from = from;
      this.until = until;
    }

    /** As it came, signed by the authority. */
    public byte[] bytes() {
      return bytes;
    }

    public Instant from() {
      return from;
    }

    /** When the next is due at the latest. */
    public Instant until() {
      return until;
    }
  }

  /** Nobody should believe the certificate any more. */
  record Revoked(Instant since) implements OcspAnswer {}

  /** It is not to be believed, or says nothing of this certificate; {@code reason} is for logs. */
  record Unusable(String reason) implements OcspAnswer {}
}
