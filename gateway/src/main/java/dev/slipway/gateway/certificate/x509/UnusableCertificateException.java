package dev.slipway.gateway.certificate.x509;

/** A certificate or key cannot be used. The message is a sentence for the user. */
public final class UnusableCertificateException extends Exception {
  private static final long serialVersionUID = 1L;

  public UnusableCertificateException(String sentence) {
    super(sentence);
  }

  /** What the user reads. */
  public String sentence() {
    String message = getMessage();
    return message == null ? "The certificate cannot be used." : message;
  }
}
