package dev.slipway.machine;

/** Something about a machine did not work; the message is the sentence that the user reads. */
public final class MachineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public MachineException(String message) {
    super(message);
    this.sentence = message;
  }

  public MachineException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
