package dev.slipway.ui.launch.file;

/** A file could not be written; the message is the sentence that the user reads. */
public final class SaveException extends Exception {
  private static final long serialVersionUID = 1L;

  public SaveException(String message, Throwable cause) {
    super(message, cause);
  }
}
