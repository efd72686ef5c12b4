package dev.slipway.host;

import java.io.IOException;

/** A machine did not do what it was asked; the message is a sentence for the user. */
public final class HostException extends IOException {
  private static final long serialVersionUID = 1L;

  public HostException(String message) {
    super(message);
  }

  public HostException(String message, Throwable cause) {
    super(message, cause);
  }
}
