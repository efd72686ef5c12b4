package dev.slipway.gateway.state;

import java.io.IOException;

/** The state directory cannot be used; the message is one sentence for the user. */
public final class NotStoredException extends IOException {
  private static final long serialVersionUID = 1;

  public NotStoredException(String sentence) {
    super(sentence);
  }

  NotStoredException(String sentence, IOException cause) {
    super(sentence, cause);
  }
}
