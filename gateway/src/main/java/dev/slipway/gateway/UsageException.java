package dev.slipway.gateway;

/** The command line was not understood; the message is one sentence for the user. */
final class UsageException extends Exception {
  private static final long serialVersionUID = 1;

  UsageException(String sentence) {
    super(sentence);
  }
}
