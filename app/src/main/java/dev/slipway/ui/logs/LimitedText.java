package dev.slipway.ui.logs;

import java.io.StringWriter;

/** Text that does not grow beyond a limit. */
final class LimitedText extends StringWriter {
  private final int limit;

  /**
   * @param limit in characters
   */
  LimitedText(int limit) {
    this.limit = limit;
  }

  @Override
  public void write(String text) {
    if (getBuffer().length() + text.length() > limit) throw new Full();
    super.write(text);
  }

  /** More was written than there is room for. */
  static final class Full extends RuntimeException {
    private static final long serialVersionUID = 1L;

    String sentence() {
      return "That is too much to copy. Select fewer lines, or save the log as a file.";
    }
  }
}
