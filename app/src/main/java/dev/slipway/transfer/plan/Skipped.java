package dev.slipway.transfer.plan;

/** Something that is not sent, though nothing says that it is to be ignored. */
public record Skipped(SentPath path, Reason reason) {

  /** Why it is not sent. */
  public enum Reason {
    /** A socket, a pipe or a device. */
    SPECIAL,
    /** The user may not read it. */
    UNREADABLE
  }

  /** For people: {@code run.sock is no file}. */
  public String sentence() {
    return switch (reason) {
      case SPECIAL -> path.shown() + " is a socket, a pipe or a device and is not sent.";
      case UNREADABLE -> path.shown() + " may not be read and is not sent.";
    };
  }
}
