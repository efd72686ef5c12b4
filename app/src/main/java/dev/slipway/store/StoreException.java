package dev.slipway.store;

/** The store could not be read or written; the message is the sentence that the user reads. */
public final class StoreException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public StoreException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
