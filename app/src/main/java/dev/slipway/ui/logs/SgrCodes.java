package dev.slipway.ui.logs;

import java.util.Optional;

/** What the numbers of one "select graphic rendition" sequence do to a style. */
final class SgrCodes {
  private static final int MOST = 255;

  private final String[] codes;
  private int next;

  /**
   * @param parameters the numbers between {@code ESC [} and {@code m}
   */
  SgrCodes(String parameters) {
    codes = parameters.replace(':', ';').split(";", -1);
  }

  AnsiStyle apply(AnsiStyle before) {
    AnsiStyle style = before;
    while (next < codes.length) {
      style = apply(style, number());
    }
    return style;
  }

  private AnsiStyle apply(AnsiStyle style, int code) {
    return switch (code) {
      case 0 -> AnsiStyle.PLAIN;
      case 1 -> style.withWeight(true, style.faint());
      case 2 -> style.withWeight(style.bold(), true);
      case 22 -> style.withWeight(false, false);
      case 3, 23 -> style.withItalic(code == 3);
      case 4, 21, 24 -> style.withUnderline(code != 24);
      case 7, 27 -> style.withInverse(code == 7);
      case 9, 29 -> style.withStrike(code == 9);
      case 38 -> style.withColor(extended().or(style::color));
      case 39 -> style.withColor(Optional.empty());
      case 48 -> style.withBackground(extended().or(style::background));
      case 49 -> style.withBackground(Optional.empty());
      default -> colored(style, code);
    };
  }

  private static AnsiStyle colored(AnsiStyle style, int code) {
    if (code >= 30 && code <= 37) return style.withColor(named(code - 30));
    if (code >= 90 && code <= 97) return style.withColor(named(code - 90 + 8));
    if (code >= 40 && code <= 47) return style.withBackground(named(code - 40));
    if (code >= 100 && code <= 107) return style.withBackground(named(code - 100 + 8));
    return style;
  }

  private static Optional<AnsiColor> named(int index) {
    return Optional.of(new AnsiColor.Named(index));
  }

  /** {@code 5;N} of the palette, or {@code 2;R;G;B}. */
  private Optional<AnsiColor> extended() {
    return switch (number()) {
      case 5 -> Optional.of(AnsiColor.indexed(part()));
      case 2 -> Optional.of(new AnsiColor.Rgb(part(), part(), part()));
      default -> Optional.empty();
    };
  }

  private int part() {
    return Math.clamp(number(), 0, MOST);
  }

  /** The next number; a missing one is 0, as terminals have it. */
  private int number() {
    String code = next < codes.length ? codes[next] : "";
    next++;
    if (code.isEmpty()) return 0;
    try {
      return Integer.parseInt(code);
    } catch (NumberFormatException e) {
      return -1;
    }
  }
}
