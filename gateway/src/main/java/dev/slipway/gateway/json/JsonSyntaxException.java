package dev.slipway.gateway.json;

/** The text is not one JSON value; the message is a sentence for the user that says where. */
public final class JsonSyntaxException extends Exception {
  private static final long serialVersionUID = 1;

  JsonSyntaxException(String sentence) {
    super(sentence);
  }
}
