package dev.slipway.engine;

/**
 * Something asked of the engine cannot be done; the message is the sentence that the user reads.
 */
public final class EngineException extends Exception {
  private static final long serialVersionUID = 1L;

  public EngineException(String message) {
    super(message);
  }

  public EngineException(String message, Throwable cause) {
    super(message, cause);
  }
}
