package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Values that YAML reads as text only in quotes. */
final class ValueMistakes {
  private static final Pattern KEY_AND_VALUE =
      Pattern.compile("^\\s*(?:- +)*+([\\w.-]+): +(\\S.*)$");

  private static final Pattern ITEM = Pattern.compile("^\\s*(?:- +)++(?=\\S)");

  private final Patched patched;
  private final Source source;

  ValueMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  /** A value that starts with a quote or bracket and goes on behind the closing one. */
  Optional<Mistake> behindClosing(int at) {
    Line line = Line.at(source, at);
    String before =
        source.text().substring(line.start(), Math.max(line.start(), at)).stripTrailing();
    if (before.isEmpty() || "\"']}".indexOf(before.charAt(before.length() - 1)) < 0) {
      return Optional.empty();
    }
    var runaway = new QuoteMistakes(patched).runaway(at);
    if (runaway.isPresent()) {
      return Optional.of(new QuoteMistakes(patched).unclosed(runaway.getAsInt()));
    }
    return Optional.of(
        patched.mistake(
            "quotes-needed",
            at,
            line.end(),
            "Nothing can follow here, because the value has ended before. If all of it is one"
                + " text, put the whole text in quotes.",
            wholeValue(line, at)));
  }

  private Fix[] wholeValue(Line line, int at) {
    int start = line.valueStart();
    int end = line.contentEnd(at);
    if (start >= at || "\"'[{".indexOf(source.text().charAt(start)) < 0) return new Fix[0];
    String value = source.text().substring(start, end);
    if (value.matches("\\[[^\\[\\]]*]]|\\{[^{}]*}}")) {
      return new Fix[] {Fix.certain("Remove it", new TextEdit(end - 1, end, ""))};
    }
    char first = value.charAt(0);
    boolean inQuotes =
        value.length() > 1
            && "\"'".indexOf(first) >= 0
            && value.charAt(value.length() - 1) == first;
    if (!inQuotes) return new Fix[] {Quoting.fix(source.text(), start, end)};
    String inner = Quoting.of(value.substring(1, value.length() - 1));
    String title = first == inner.charAt(0) ? "Double the quotes inside" : "Use the other quotes";
    return new Fix[] {Fix.certain(title, new TextEdit(start, end, inner))};
  }

  /** A second colon; empty if the line has only one. */
  Optional<Mistake> secondColon(int at) {
    Line line = Line.at(source, at);
    Matcher matcher = KEY_AND_VALUE.matcher(line.text());
    boolean field = matcher.find() && line.start() + matcher.start(2) <= at;
    Matcher item = ITEM.matcher(line.text());
    if (!field && !item.find()) return Optional.empty();
    int start = field ? line.valueStart() : line.start() + item.end();
    return Optional.of(
        patched.mistake(
            "quotes-needed",
            start,
            line.end(),
            "A text that contains \": \" must stand in quotes.",
            Quoting.fix(source.text(), start, line.contentEnd(start))));
  }

  Mistake alias(int began) {
    String sign = source.text().startsWith("*", began) ? "*" : "&";
    return patched.mistake(
        "quotes-needed",
        began,
        source.lineEnd(began),
        "A value cannot start with a plain " + sign + ". Put it in quotes.",
        quotes(began));
  }

  Mistake tag(int began) {
    return patched.mistake(
        "quotes-needed",
        began,
        source.lineEnd(began),
        "A value cannot start with a plain !. Put it in quotes.",
        quotes(began));
  }

  Mistake sign(int at) {
    int end = at + Character.charCount(source.text().codePointAt(at));
    return patched.mistake(
        "quotes-needed",
        at,
        end,
        "A value cannot start with a plain "
            + source.text().substring(at, end)
            + ". Put the value in quotes.",
        quotes(at));
  }

  private Fix[] quotes(int start) {
    Line line = Line.at(source, start);
    boolean isValue = line.valueStart() == start && line.contentStart() < start;
    if (!isValue && !line.isInBrackets(start)) return new Fix[0];
    int end = line.valueEnd(start);
    return end <= start ? new Fix[0] : new Fix[] {Quoting.fix(source.text(), start, end)};
  }
}
