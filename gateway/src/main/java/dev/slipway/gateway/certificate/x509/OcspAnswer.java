package dev.slipway.gateway.certificate.x509;

import java.time.Instant;

/** An authority's word that a certificate is good, which may be stapled. */
public final class OcspAnswer {
  private final byte[] bytes;
  private final Instant from;
  private final Instant until;

  OcspAnswer(byte[] bytes, Instant from, Instant until) {
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
