package dev.slipway.config.edit;

/** Ends the attempt to change a text; the message is the sentence for the user. */
final class CannotEdit extends Exception {
  private static final long serialVersionUID = 1L;

  CannotEdit(String sentence) {
    super(sentence);
  }

  String sentence() {
    return String.valueOf(getMessage());
  }
}
