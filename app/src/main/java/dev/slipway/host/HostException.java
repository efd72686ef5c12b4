package dev.slipway.host;

import java.io.IOException;

/** A machine did not do what it was asked; the message is a sentence for the user. */
public class HostException extends IOException {
  private static final long serialVersionUID = 1L;

  private final String sentence;

  public HostException(String message) {
    super(message);
    this.sentence = message;
  }

  public HostException(String message, Throwable cause) {
    super(message, cause);
    this.sentence = message;
  }

  /** Whether the machine itself is out of reach, so that the same may work when it is back. */
  public boolean unreachable() {
    return false;
  }

  /** The sentence that the user reads. */
  @Override
  public String getMessage() {
    return sentence;
  }
}
