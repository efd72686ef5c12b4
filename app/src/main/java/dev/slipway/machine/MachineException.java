package dev.slipway.machine;

/** Something about a machine did not work; the message is the sentence that the user reads. */
public final class MachineException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;
  private final Trouble trouble;

  public MachineException(String message) {
    super(message);
    this.sentence = message;
    this.trouble = Trouble.OTHER;
  }

  public MachineException(String message, Throwable cause) {
    this(Trouble.OTHER, message, cause);
  }

  MachineException(Trouble trouble, String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
    this.trouble = trouble;
  }

  /** What kind of trouble it is. */
  public Trouble trouble() {
    return trouble;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
