package dev.slipway.gateway;

/** A whole number on the command line. */
final class NumberArgument {
  private NumberArgument() {}

  static int parse(String text, int least, int most, String what) throws UsageException {
    try {
      int number = Integer.parseInt(text);
      if (number >= least && number <= most && Character.isDigit(text.charAt(0))) {
        return number;
      }
    } catch (NumberFormatException e) {
      throw wrong(text, least, most, what);
    }
    throw wrong(text, least, most, what);
  }

  private static UsageException wrong(String text, int least, int most, String what) {
    return new UsageException(
        what + " must be a number from " + least + " to " + most + ", not \"" + text + "\".");
  }
}
