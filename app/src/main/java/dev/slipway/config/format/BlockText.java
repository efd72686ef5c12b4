package dev.slipway.config.format;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text behind {@code |} or {@code >}.
 *
 * @param sign with its indicators
 * @param comment behind the sign
 * @param lines from the column in which they start
 * @param indicated how much deeper than their block the lines are, if that is written; else 0
 * @param end behind the last line
 */
record BlockText(
    String sign, Optional<String> comment, List<String> lines, int indicated, int end) {
  private static final Pattern HEAD = Pattern.compile("([|>][-+0-9]*)[ \t]*(#.*)?");

  /**
   * @param outer the column of the block that it is in
   */
  static BlockText of(String text, int start, int outer) {
    int headEnd = lineEnd(text, start);
    Matcher head = HEAD.matcher(text.substring(start, headEnd).stripTrailing());
    if (!head.matches()) throw new IllegalArgumentException("No text starts at " + start);
    int indicated = head.group(1).chars().filter(Character::isDigit).map(c -> c - '0').sum();
    int column = indicated > 0 ? outer + indicated : column(text, headEnd, outer);
    List<String> lines = new ArrayList<>();
    int end = headEnd;
    int kept = 0;
    int keptEnd = headEnd;
    while (end < text.length()) {
      String line = text.substring(end + 1, lineEnd(text, end + 1));
      boolean blank = line.isBlank();
      boolean atEnd = end + 1 == text.length();
      if (atEnd || (!blank && (column == 0 || spaces(line) < column))) break;
      lines.add(line.length() > column ? line.substring(column) : "");
      end = lineEnd(text, end + 1);
      if (!blank || head.group(1).contains("+") || line.length() > column) {
        kept = lines.size();
        keptEnd = end;
      }
    }
    return new BlockText(
        head.group(1),
        Optional.ofNullable(head.group(2)).map(String::stripTrailing),
        lines.subList(0, kept),
        indicated,
        keptEnd);
  }

  /** Of the first line that holds something; 0 if none does, or it is outside. */
  private static int column(String text, int headEnd, int outer) {
    int end = headEnd;
    while (end < text.length()) {
      String line = text.substring(end + 1, lineEnd(text, end + 1));
      if (!line.isBlank()) return spaces(line) > outer ? spaces(line) : 0;
      end = lineEnd(text, end + 1);
    }
    return 0;
  }

  private static int spaces(String line) {
    int count = 0;
    while (count < line.length() && line.charAt(count) == ' ') count++;
    return count;
  }

  private static int lineEnd(String text, int from) {
    int end = text.indexOf('\n', from);
    return end < 0 ? text.length() : end;
  }
}
