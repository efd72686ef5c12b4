package dev.slipway.workload;

/** A workload cannot be what it should be; the message is the sentence that the user reads. */
public final class WorkloadException extends Exception {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  private final Reason reason;

  public WorkloadException(Reason reason, String message) {
    super(message);
    this.sentence = message;
    this.reason = reason;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }

  public Reason reason() {
    return reason;
  }

  /** What kind of failure it is, for who can do something about it. */
  public enum Reason {
    NO_ENGINE,
    IMAGE_NOT_FOUND,
    IMAGE_NOT_ALLOWED,
    REGISTRY_UNREACHABLE,
    PORT_TAKEN,
    NO_PROGRAM,
    DISK_FULL,
    NOT_FREE,
    OTHER
  }
}
