package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Colons that are missing, and spaces missing behind colons and dashes. */
final class ColonMistakes {
  private static final Pattern NO_SPACE = Pattern.compile("^\\s*(-\\w.*|[\\w-]+:[^\\s/].*)$");
  private static final Pattern EQUALS = Pattern.compile("^\\s*(?:- +)*+[\\w-]+( *= *)\\S");
  private static final Pattern TWO_WORDS = Pattern.compile("^\\s*([\\w-]+) +[^\\s:]+$");
  private static final Pattern WORD = Pattern.compile("^\\s*(?:- +)*+[\\w-]+$");

  private final Patched patched;
  private final Source source;

  ColonMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  /** For the line that holds this place. */
  Optional<Mistake> space(int at) {
    Line line = Line.at(source, at);
    Matcher key = NO_SPACE.matcher(line.text());
    if (!key.find()) return Optional.empty();
    int start = line.start() + key.start(1);
    boolean dash = key.group(1).startsWith("-");
    if (!dash && hasMoreBelow(line)) return Optional.of(twoValues(line, start));
    int sign = dash ? start : source.text().indexOf(':', start);
    return Optional.of(
        patched.mistake(
            "space",
            start,
            line.end(),
            "A space is missing behind the " + (dash ? "dash" : "colon") + " of this line.",
            Fix.certain("Add a space", TextEdit.insert(sign + 1, " "))));
  }

  /** Whether a list or a group stands below, where a value of the line itself cannot. */
  private static boolean hasMoreBelow(Line line) {
    return line.nextFilled()
        .filter(next -> next.isItem() ? next.indent() >= line.indent() : next.isKey())
        .filter(next -> next.isItem() || next.indent() > line.indent())
        .isPresent();
  }

  private Mistake twoValues(Line line, int start) {
    int value = source.text().indexOf(':', start) + 1;
    int end = line.contentEnd(start);
    String text = source.text().substring(value, end);
    return patched.mistake(
        "space",
        start,
        end,
        "Behind this colon stands "
            + Words.quoted(text)
            + ", and more stands on the lines below. A field has one value: take one of them out.",
        new Fix("Remove " + Words.quoted(text), new TextEdit(value, end, "")));
  }

  /** On the line above, which starts where this one does and was meant to be its neighbour. */
  Optional<Mistake> missingAbove(int at) {
    Line line = Line.at(source, at);
    return line.previousFilled()
        .filter(above -> above.indent() == line.indent() && !above.isKey() && !above.isItem())
        .map(above -> missing(above.contentStart()));
  }

  Mistake missing(int began) {
    return patched.mistake(
        "colon",
        began,
        source.lineEnd(began),
        "Here a colon is missing. A line is written as \"field: value\", and an item of a list as"
            + " \"- value\".",
        colon(Line.at(source, began)));
  }

  private Fix[] colon(Line line) {
    Matcher equals = EQUALS.matcher(line.text());
    if (equals.find()) {
      int start = line.start() + equals.start(1);
      TextEdit edit = new TextEdit(start, line.start() + equals.end(1), ": ");
      return new Fix[] {Fix.certain("Write a colon instead of the =", edit)};
    }
    int end = line.contentEnd();
    String content = source.text().substring(line.start(), end);
    boolean heads =
        line.nextFilled()
            .filter(next -> next.indent() > line.indent() || (next.isItem() && !line.isItem()))
            .filter(next -> next.isItem() || next.isKey())
            .isPresent();
    if (heads && WORD.matcher(content).find()) {
      return new Fix[] {Fix.certain("Add a colon", TextEdit.insert(end, ":"))};
    }
    Matcher two = TWO_WORDS.matcher(content);
    if (!two.find() || !standsAboveField(line)) return new Fix[0];
    return new Fix[] {Fix.certain("Add a colon", TextEdit.insert(line.start() + two.end(1), ":"))};
  }

  private static boolean standsAboveField(Line line) {
    return line.nextFilled()
        .filter(next -> next.indent() == line.indent() && next.isKey())
        .isPresent();
  }
}
