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
    int sign = dash ? start : source.text().indexOf(':', start);
    return Optional.of(
        patched.mistake(
            "space",
            start,
            line.end(),
            "A space is missing behind the " + (dash ? "dash" : "colon") + " of this line.",
            Fix.certain("Add a space", TextEdit.insert(sign + 1, " "))));
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
    if (!heads || !WORD.matcher(content).find()) return new Fix[0];
    return new Fix[] {Fix.certain("Add a colon", TextEdit.insert(end, ":"))};
  }
}
