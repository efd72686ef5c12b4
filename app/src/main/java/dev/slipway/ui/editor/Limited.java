package dev.slipway.ui.editor;

import java.util.function.BooleanSupplier;

/**
 * A text whose reading ends when the limit is reached, so that a regular expression that would
 * search for ever does not.
 */
final class Limited implements CharSequence {
  private static final int ASK_EVERY = 1 << 12;

  private final CharSequence text;
  private final Reads reads;

  /** The limit was reached. */
  static final class Reached extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Reached() {
      super("The search took too long", null, false, false);
    }
  }

  private static final class Reads {
    private final BooleanSupplier over;
    private int count;

    Reads(BooleanSupplier over) {
      this.over = over;
    }

    void one() {
      if (++count % ASK_EVERY == 0 && over.getAsBoolean()) throw new Reached();
    }
  }

  Limited(CharSequence text, BooleanSupplier over) {
    this(text, new Reads(over));
  }

  private Limited(CharSequence text, Reads reads) {
    this.text = text;
    this.reads = reads;
  }

  @Override
  public char charAt(int index) {
    reads.one();
    return text.charAt(index);
  }

  @Override
  public int length() {
    return text.length();
  }

  @Override
  public CharSequence subSequence(int start, int end) {
    return new Limited(text.subSequence(start, end), reads);
  }

  @Override
  public String toString() {
    return text.toString();
  }
}
