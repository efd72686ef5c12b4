package dev.slipway.ui.editor;

import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads {@code 20} or {@code 20:5} as a place in a text. */
final class GoToLine {
  private static final Pattern PLACE =
      Pattern.compile("\\s*(\\d{1,9})\\s*(?:[:,]\\s*(\\d{1,9}))?\\s*");

  private GoToLine() {}

  /** The offset of the place, or of the nearest there is; nothing if that is no place. */
  static OptionalInt offset(String text, String place) {
    Matcher matcher = PLACE.matcher(place);
    if (!matcher.matches()) return OptionalInt.empty();
    int start = 0;
    for (int line = 1; line < Integer.parseInt(matcher.group(1)); line++) {
      int lineBreak = text.indexOf('\n', start);
      if (lineBreak < 0) break;
      start = lineBreak + 1;
    }
    String column = matcher.group(2);
    int right = column == null ? 0 : Math.max(0, Integer.parseInt(column) - 1);
    return OptionalInt.of((int) Math.min((long) start + right, LineMoves.lineEnd(text, start)));
  }
}
