package dev.slipway.engine;

/**
 * Something asked of the engine cannot be done; the message is the sentence that the user reads.
 */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public EngineException(String message) {
    super(message);
    this.sentence = message;
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
