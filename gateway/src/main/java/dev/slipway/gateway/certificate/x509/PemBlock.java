package dev.slipway.gateway.certificate.x509;

/** One block of a PEM text: its label, such as {@code CERTIFICATE}, and its bytes. */
final class PemBlock {
  private final String label;
  private final byte[] bytes;

  PemBlock(String label, byte[] bytes) {
    this.label = label;
    this.bytes = bytes;
  }

  String label() {
    return label;
  }

  byte[] bytes() {
    return bytes;
  }
}
