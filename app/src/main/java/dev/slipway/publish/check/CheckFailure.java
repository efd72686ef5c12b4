package dev.slipway.publish.check;

/** A check that did not pass; the message is the sentence that the user reads. */
public final class CheckFailure extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public CheckFailure(String message) {
    super(message);
    this.sentence = message;
  }

  public CheckFailure(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
