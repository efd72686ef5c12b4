package dev.slipway.ui.logs;

import java.util.function.BooleanSupplier;

/**
 * Text that refuses to be read on once it should not be: the one way to end a regular expression
 * that never comes to an end by itself.
 */
record GuardedText(CharSequence text, BooleanSupplier ended) implements CharSequence {
  /** The reading was ended. */
  static final class Ended extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Ended() {
      super("The search was ended.", null, false, false);
    }
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public char charAt(int index) {
    if (ended.getAsBoolean()) throw new Ended();
    return text.charAt(index);
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return text.subSequence(start, end);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
