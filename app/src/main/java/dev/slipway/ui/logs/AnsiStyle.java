package dev.slipway.ui.logs;

import java.util.Optional;

/**
 * How a program wanted some text to look.
 *
 * @param color of the letters; nothing for the usual one
 * @param background behind them; nothing for the usual one
 */
record AnsiStyle(
    Optional<AnsiColor> color,
    Optional<AnsiColor> background,
    boolean bold,
    boolean faint,
    boolean italic,
    boolean underline,
    boolean strike,
    boolean inverse) {

  static final AnsiStyle PLAIN =
      new AnsiStyle(Optional.empty(), Optional.empty(), false, false, false, false, false, false);

  boolean plain() {
    return equals(PLAIN);
  }

  AnsiStyle withColor(Optional<AnsiColor> to) {
    return new AnsiStyle(to, background, bold, faint, italic, underline, strike, inverse);
  }

  AnsiStyle withBackground(Optional<AnsiColor> to) {
    return new AnsiStyle(color, to, bold, faint, italic, underline, strike, inverse);
  }

  AnsiStyle withWeight(boolean toBold, boolean toFaint) {
    return new AnsiStyle(color, background, toBold, toFaint, italic, underline, strike, inverse);
  }

  AnsiStyle withItalic(boolean to) {
    return new AnsiStyle(color, background, bold, faint, to, underline, strike, inverse);
  }

  AnsiStyle withUnderline(boolean to) {
    return new AnsiStyle(color, background, bold, faint, italic, to, strike, inverse);
  }

  AnsiStyle withStrike(boolean to) {
    return new AnsiStyle(color, background, bold, faint, italic, underline, to, inverse);
  }

  AnsiStyle withInverse(boolean to) {
    return new AnsiStyle(color, background, bold, faint, italic, underline, strike, to);
  }
}
