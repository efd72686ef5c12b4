package dev.slipway.publish.remote;

/** Something about a gateway did not work; the message is the sentence that the user reads. */
public final class GatewayException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public GatewayException(String message) {
    super(message);
    this.sentence = message;
  }

  public GatewayException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
