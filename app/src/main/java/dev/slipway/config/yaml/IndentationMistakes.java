package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Lines that stand in the wrong column. */
final class IndentationMistakes {
  private static final Pattern ITEM_BEHIND_KEY =
      Pattern.compile("^ *(?:- +)*+[\\w.-]+ *:([ \t]+)-(?: |$)");

  private static final int FARTHEST = 500;

  private final Patched patched;
  private final Source source;

  IndentationMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  Mistake tooDeep(int at) {
    Line line = Line.at(source, at);
    int start = line.contentStart();
    return patched.mistake(
        "indentation",
        start,
        Math.max(at, start),
        "This line is indented deeper than the one above, which has a value already. Line it up"
            + " with the other fields, or remove the value above.",
        linedUp(line));
  }

  Mistake itemBehindKey(int at) {
    return patched.mistake(
        "indentation",
        at,
        Math.min(at + 1, source.text().length()),
        "A list item cannot start here. Put each item on its own line, and line up all \"- \".",
        ownLine(Line.at(source, at)));
  }

  private Fix[] ownLine(Line line) {
    Matcher matcher = ITEM_BEHIND_KEY.matcher(line.text());
    if (!matcher.find()) return new Fix[0];
    int column =
        line.nextFilled()
            .filter(next -> next.isItem() && next.indent() >= line.indent())
            .map(Line::indent)
            .orElse(line.indent() + 2);
    TextEdit edit =
        new TextEdit(
            line.start() + matcher.start(1),
            line.start() + matcher.end(1),
            source.lineBreak() + " ".repeat(column));
    return new Fix[] {Fix.certain("Put the item on its own line", edit)};
  }

  Mistake notInLine(int at, int began) {
    int place = at >= source.text().length() ? Math.max(0, at - 1) : at;
    Line line = Line.at(source, place);
    int first = patched.span(like(line).orElse(began), place).from().line();
    boolean above = first < patched.span(place, place).from().line();
    String against = above ? " with the lines from line " + first + " on" : " with the lines above";
    return patched.mistake(
        "indentation",
        Math.min(place, line.end()),
        line.end(),
        "This does not line up"
            + against
            + ". Fields of one group start in the same column, and so do the items of a list.",
        place == line.contentStart() ? linedUp(line) : new Fix[0]);
  }

  /** Where the first of the fields or items starts that a line seems to belong to. */
  private static Optional<Integer> like(Line line) {
    OptionalInt column = column(line);
    if (column.isEmpty()) return Optional.empty();
    Optional<Line> first = Optional.empty();
    Optional<Line> above = line.previousFilled();
    for (int lines = 0; lines < FARTHEST && above.isPresent(); lines++) {
      int indent = above.get().indent();
      if (indent < column.getAsInt()) break;
      boolean beside = indent == column.getAsInt();
      if (beside && above.get().isItem() != line.isItem()) break;
      if (beside) first = above;
      above = above.get().previousFilled();
    }
    return first.map(Line::start);
  }

  private static OptionalInt column(Line line) {
    return line.isItem() || line.isKey()
        ? Levels.above(line, 1).nearest(line.indent(), line.isItem())
        : OptionalInt.empty();
  }

  private Fix[] linedUp(Line line) {
    OptionalInt column = column(line);
    if (column.isEmpty() || column.getAsInt() == line.indent()) return new Fix[0];
    String title =
        line.isItem() ? "Line it up with the other items" : "Line it up with the other fields";
    return new Fix[] {Fix.certain(title, moved(line, column.getAsInt()))};
  }

  /** The line with its like below, and all that is deeper. */
  private static List<TextEdit> moved(Line first, int column) {
    int shift = column - first.indent();
    List<TextEdit> edits = new ArrayList<>();
    Optional<Line> line = Optional.of(first);
    while (line.isPresent() && isLike(first, line.get())) {
      edits.add(shifted(line.get(), shift));
      line = line.get().nextFilled();
    }
    return edits;
  }

  private static boolean isLike(Line first, Line line) {
    boolean beside = line.indent() == first.indent() && line.isItem() == first.isItem();
    return beside || line.indent() > first.indent();
  }

  private static TextEdit shifted(Line line, int shift) {
    int start = line.start();
    return shift > 0
        ? TextEdit.insert(start, " ".repeat(shift))
        : new TextEdit(start, start - shift, "");
  }
}
