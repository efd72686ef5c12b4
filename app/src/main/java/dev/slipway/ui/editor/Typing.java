package dev.slipway.ui.editor;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * What the keys do that a plain text area would do otherwise. Positions are offsets into the text.
 */
final class Typing {
  private static final int STEP = 2;
  private static final Pattern BLOCK = Pattern.compile("(.*(?::|-)) [|>][-+0-9]*");

  private Typing() {}

  /** A new line as far in as the one before, and further where a block was just opened. */
  static Edit newLine(String text, int start, int end) {
    int lineStart = LineMoves.lineStart(text, start);
    String before = text.substring(lineStart, start);
    String code = withoutComment(before).stripTrailing();
    int indent = indentOf(before);
    Matcher block = BLOCK.matcher(code);
    if (code.endsWith(":")) indent = contentColumn(before) + STEP;
    else if (block.matches()) indent = contentColumn(block.group(1)) + STEP;
    return Edit.replace(start, end, "\n" + " ".repeat(indent));
  }

  /** Spaces to the next step; a selection of several lines moves to the right. */
  static Edit indent(String text, int start, int end) {
    if (text.substring(start, end).indexOf('\n') >= 0) {
      return lines(text, start, end, line -> line.isBlank() ? line : " ".repeat(STEP) + line);
    }
    int column = start - LineMoves.lineStart(text, start);
    return Edit.replace(start, end, " ".repeat(STEP - column % STEP));
  }

  /** Moves the selected lines, or the caret's, to the left. */
  static Edit outdent(String text, int start, int end) {
    return lines(text, start, end, line -> line.substring(Math.min(STEP, indentOf(line))));
  }

  /** Takes the sign before the caret, or in front of a line a whole step of its spaces. */
  static Optional<Edit> backspace(String text, int start, int end) {
    int column = start - LineMoves.lineStart(text, start);
    boolean spaces = text.substring(start - column, start).isBlank() && column > 1;
    if (start != end || !spaces || text.charAt(start - 1) != ' ') return Optional.empty();
    int step = column % STEP == 0 ? STEP : column % STEP;
    boolean whole = text.substring(start - step, start).isBlank();
    return whole ? Optional.of(Edit.replace(start - step, start, "")) : Optional.empty();
  }

  /** Makes comments of the selected lines; if all are, takes the signs away. */
  static Edit toggleComment(String text, int start, int end) {
    List<String> lines =
        Arrays.stream(
                text.substring(
                        LineMoves.lineStart(text, start), LineMoves.lastLineEnd(text, start, end))
                    .split("\n"))
            .filter(line -> !line.isBlank())
            .toList();
    boolean all =
        !lines.isEmpty() && lines.stream().allMatch(l -> l.stripLeading().startsWith("#"));
    int column = lines.stream().mapToInt(Typing::indentOf).min().orElse(0);
    return lines(text, start, end, all ? Typing::uncomment : line -> comment(line, column));
  }

  private static String comment(String line, int column) {
    if (line.isBlank()) return line;
    return line.substring(0, column) + "# " + line.substring(column);
  }

  private static String uncomment(String line) {
    int sign = line.indexOf('#');
    if (sign < 0) return line;
    int behind = line.startsWith("# ", sign) ? sign + 2 : sign + 1;
    return line.substring(0, sign) + line.substring(behind);
  }

  private static Edit lines(String text, int start, int end, UnaryOperator<String> change) {
    int from = LineMoves.lineStart(text, start);
    int to = LineMoves.lastLineEnd(text, start, end);
    List<String> before = List.of(text.substring(from, to).split("\n", -1));
    List<String> after = before.stream().map(change).toList();
    String replacement = after.stream().collect(Collectors.joining("\n"));
    if (start == end) {
      int shift = after.getFirst().length() - before.getFirst().length();
      int caret = Math.max(from, start + shift);
      return new Edit(from, to, replacement, caret, caret);
    }
    return new Edit(from, to, replacement, from, from + replacement.length());
  }

  private static int indentOf(String line) {
    int i = 0;
    while (i < line.length() && line.charAt(i) == ' ') i++;
    return i;
  }

  private static int contentColumn(String line) {
    int at = indentOf(line);
    while (line.startsWith("- ", at)) {
      at += 2;
      while (at < line.length() && line.charAt(at) == ' ') at++;
    }
    return at;
  }

  private static String withoutComment(String line) {
    if (line.stripLeading().startsWith("#")) return "";
    int sign = line.indexOf(" #");
    return sign < 0 ? line : line.substring(0, sign);
  }
}
