package dev.slipway.config.yaml;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A line of a text, seen as lines alone can be: without knowing what is open around it.
 *
 * @param start its first offset
 * @param end behind its last character; the line break does not count
 */
record Line(Source source, int start, int end) {
  private static final Pattern BEFORE_VALUE =
      Pattern.compile(
          "^[ \t]*(?:-[ \t]+)*+(?:(?:[^\\s\"'#\\[\\]{},:]+|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ "
              + "\t]+|$))?");
  private static final Pattern KEY =
      Pattern.compile("^[ \t]*(?:[\\w./-]+|\"[^\"]*\"|'[^']*')[ \t]*:(?:[ \t]|$)");
  private static final Pattern ITEM = Pattern.compile("^[ \t]*-(?:[ \t]|$)");
  private static final Pattern OPENS = Pattern.compile("(?::|^[ \t]*(?:- +)*+-|[|>][-+0-9]*)$");

  static Line at(Source source, int offset) {
    return new Line(source, source.lineStart(offset), source.lineEnd(offset));
  }

  String text() {
    return source.text().substring(start, end);
  }

  Optional<Line> next() {
    int next = end + (source.text().startsWith("\r\n", end) ? 2 : 1);
    return next > source.text().length() ? Optional.empty() : Optional.of(at(source, next));
  }

  Optional<Line> previous() {
    return start <= source.bodyStart() ? Optional.empty() : Optional.of(at(source, start - 1));
  }

  /** The next one that holds more than a comment. */
  Optional<Line> nextFilled() {
    Optional<Line> line = next();
    while (line.isPresent() && line.get().isEmpty()) line = line.get().next();
    return line;
  }

  /** The one above that holds more than a comment. */
  Optional<Line> previousFilled() {
    Optional<Line> line = previous();
    while (line.isPresent() && line.get().isEmpty()) line = line.get().previous();
    return line;
  }

  /** Holds nothing, or a comment alone. */
  boolean isEmpty() {
    String content = text().strip();
    return content.isEmpty() || content.startsWith("#");
  }

  /** How many spaces and tabs it starts with. */
  int indent() {
    int count = 0;
    while (start + count < end && " \t".indexOf(source.text().charAt(start + count)) >= 0) count++;
    return count;
  }

  /** The same in columns, with a tab reaching to the next multiple of a number of spaces. */
  int width(int step) {
    int width = 0;
    for (int i = start; i < start + indent(); i++) {
      width = source.text().charAt(i) == '\t' ? (width / step + 1) * step : width + 1;
    }
    return width;
  }

  int contentStart() {
    return start + indent();
  }

  boolean isItem() {
    return ITEM.matcher(text()).find();
  }

  boolean isKey() {
    return KEY.matcher(text()).find();
  }

  /** True if a group, list or text may follow on deeper lines. */
  boolean opens() {
    return OPENS.matcher(source.text().substring(start, contentEnd())).find();
  }

  /** Where its value starts, behind dashes and a key. */
  int valueStart() {
    Matcher before = BEFORE_VALUE.matcher(text());
    return before.find() ? start + before.end() : contentStart();
  }

  /** Behind its last character that is neither space nor comment. */
  int contentEnd() {
    return contentEnd(contentStart());
  }

  /** As above, where it is known that no comment starts before a place. */
  int contentEnd(int from) {
    String text = source.text();
    int last = end;
    char quote = 0;
    for (int i = Math.max(from, start); i < end; i++) {
      char sign = text.charAt(i);
      boolean apart = i == start || " \t".indexOf(text.charAt(i - 1)) >= 0;
      if (sign == '#' && apart && quote == 0) {
        last = i;
        break;
      }
      quote = quoteAfter(quote, sign, apart || "[{,(".indexOf(text.charAt(i - 1)) >= 0);
    }
    return trimmed(Math.min(from, last), last);
  }

  private static char quoteAfter(char quote, char sign, boolean apart) {
    if (quote != 0) return sign == quote ? 0 : quote;
    return apart && (sign == '"' || sign == '\'') ? sign : 0;
  }

  /** Where an open quote's content ends: at a comment, whatever quotes stand before it. */
  int openEnd(int from) {
    int comment = source.text().indexOf(" #", from);
    int last = comment < 0 || comment > end ? end : comment;
    return trimmed(from, last);
  }

  private int trimmed(int from, int to) {
    int last = to;
    while (last > from && Character.isWhitespace(source.text().charAt(last - 1))) last--;
    return last;
  }

  /** Where the bracket is that is open before a place of this line; empty if none is. */
  boolean isInBrackets(int offset) {
    int open = 0;
    for (int i = valueStart(); i < offset; i++) {
      char sign = source.text().charAt(i);
      if (sign == '[' || sign == '{') open++;
      if (sign == ']' || sign == '}') open--;
    }
    return open > 0 && "[{".indexOf(source.text().charAt(valueStart())) >= 0;
  }

  /** Where the value that starts at a place ends: in brackets before the next sign of these. */
  int valueEnd(int from) {
    int last = contentEnd(from);
    if (!isInBrackets(from)) return last;
    for (int i = from; i < last; i++) {
      if (",]}".indexOf(source.text().charAt(i)) >= 0) return trimmed(from, i);
    }
    return last;
  }
}
