package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Texts behind {@code |} and {@code >}. */
final class BlockTextMistakes {
  private static final Pattern HEAD = Pattern.compile("[:-] +[|>][-+0-9]*[ \t]*(?:#.*)?$");
  private static final Pattern DASHES = Pattern.compile(" *(?:- +)*+");
  private static final int FARTHEST = 500;

  private final Patched patched;
  private final Source source;

  BlockTextMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  Mistake explain(Failure failure) {
    if (failure.problem().contains("leading empty lines")) return emptyLines(failure.at());
    Line line = Line.at(source, failure.at());
    int value = line.valueStart();
    Fix quotes = Quoting.fix(source.text(), value, line.contentEnd(value));
    boolean apart = " \t".indexOf(source.text().charAt(Math.max(0, failure.at() - 1))) >= 0;
    Fix[] fixes = apart ? new Fix[] {nextLine(line, failure.at()), quotes} : new Fix[] {quotes};
    return patched.mistake(
        "block-text",
        failure.at(),
        line.end(),
        "Text behind | or > starts on the next line, indented. Nothing else may follow the sign on"
            + " its own line.",
        fixes);
  }

  /** A line that ends a text although it looks like a part of it. */
  Optional<Mistake> tooShallow(int at) {
    Line line = Line.at(source, Math.min(at, source.text().length()));
    return textAround(line).map(first -> tooShallow(line, first)).or(() -> notDeeper(line));
  }

  /** A first line of a text that is not indented deeper than what the text belongs to. */
  private Optional<Mistake> notDeeper(Line line) {
    if (line.isEmpty() || line.isKey() || line.isItem()) return Optional.empty();
    return line.previousFilled()
        .filter(head -> HEAD.matcher(head.text()).find() && column(head) >= line.indent())
        .map(head -> notDeeper(line, head));
  }

  private Mistake notDeeper(Line line, Line head) {
    return patched.mistake(
        "indentation",
        line.contentStart(),
        line.end(),
        "The text behind | or > must be indented deeper than its "
            + (isField(head) ? "field." : "dash."),
        Fix.certain("Indent the text", deeper(line, column(head) + 2 - line.indent())));
  }

  /** In which column the field or the last dash of a text starts. */
  private static int column(Line head) {
    String dashes = dashes(head);
    return isField(head) ? dashes.length() : dashes.lastIndexOf('-');
  }

  private static boolean isField(Line head) {
    return "|>".indexOf(head.text().charAt(dashes(head).length())) < 0;
  }

  private static String dashes(Line head) {
    Matcher dashes = DASHES.matcher(head.text());
    return dashes.lookingAt() ? dashes.group() : "";
  }

  /** The line and its like below. */
  private static List<TextEdit> deeper(Line line, int shift) {
    List<TextEdit> edits = new ArrayList<>();
    Optional<Line> next = Optional.of(line);
    while (next.isPresent() && isBelow(next.get(), line)) {
      edits.add(TextEdit.insert(next.get().start(), " ".repeat(shift)));
      next = next.get().nextFilled();
    }
    return edits;
  }

  /** The first line of the text that a line seems to be a part of, were it indented as deep. */
  static Optional<Line> textAround(Line line) {
    if (line.isEmpty() || line.isKey() || line.isItem()) return Optional.empty();
    return textAbove(line);
  }

  /** The first line of the text behind | or > that reaches down to a line. */
  private static Optional<Line> textAbove(Line line) {
    Optional<Line> above = line.previousFilled();
    int limit = Integer.MAX_VALUE;
    for (int lines = 0; lines < FARTHEST && above.isPresent() && limit > 0; lines++) {
      Line head = above.get();
      if (head.indent() < limit) {
        boolean text = lines > 0 && HEAD.matcher(head.text()).find();
        if (text) return head.nextFilled().filter(first -> first.indent() > line.indent());
        limit = head.indent();
      }
      above = head.previousFilled();
    }
    return Optional.empty();
  }

  private Mistake tooShallow(Line line, Line first) {
    List<TextEdit> edits = deeper(line, first.indent() - line.indent());
    return patched.mistake(
        "indentation",
        line.contentStart(),
        line.end(),
        "This line is indented less than the text above it, which starts at line "
            + patched.span(first.start(), first.start()).from().line()
            + ". Indent it as deep if it belongs to that text.",
        Fix.certain("Indent it like the text above", edits));
  }

  private static boolean isBelow(Line line, Line first) {
    return line.equals(first)
        || (line.indent() >= first.indent() && !line.isKey() && !line.isItem());
  }

  private Fix nextLine(Line line, int at) {
    int indent =
        line.nextFilled()
            .filter(next -> next.indent() > line.indent())
            .map(Line::indent)
            .orElse(line.indent() + 2);
    int start = at;
    while (" \t".indexOf(source.text().charAt(start - 1)) >= 0) start--;
    String gap = source.lineBreak() + " ".repeat(indent);
    return Fix.certain("Move the text to the next line", new TextEdit(start, at, gap));
  }

  private Mistake emptyLines(int at) {
    List<TextEdit> edits = new ArrayList<>();
    Line last = Line.at(source, at);
    Optional<Line> line = last.text().isBlank() ? Optional.of(last) : last.previous();
    while (line.isPresent() && line.get().text().isBlank()) {
      edits.add(new TextEdit(line.get().start(), line.get().end(), ""));
      line = line.get().previous();
    }
    int start = edits.isEmpty() ? at : edits.getFirst().start();
    Fix[] fixes =
        edits.isEmpty() ? new Fix[0] : new Fix[] {Fix.certain("Remove these spaces", edits)};
    return patched.mistake(
        "block-text",
        start,
        source.lineEnd(start),
        "This empty line holds more spaces than the first line of the text below it. Remove them.",
        fixes);
  }
}
