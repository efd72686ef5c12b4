package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Characters that look like a space or like nothing, and are neither to YAML. */
final class InvisibleMistakes {
  private static final String SPACES = "\\u00A0\\u2000-\\u200A\\u202F\\u205F\\u3000";
  private static final String NOTHINGS =
      "\\u00AD\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2060\\uFEFF";
  private static final Pattern ANY = Pattern.compile("[" + SPACES + NOTHINGS + "]");
  private static final Pattern SPACE = Pattern.compile("[" + SPACES + "]");
  private static final Pattern NOTHING = Pattern.compile("[" + NOTHINGS + "]");
  private static final Pattern START = Pattern.compile("[ " + SPACES + NOTHINGS + "]+");
  private static final String GAP = "[ \t" + SPACES + NOTHINGS + "]";

  /** What stands before a value: indentation, dashes, and a key with its colon. */
  private static final Pattern FRAME =
      Pattern.compile(
          "^%1$s*+(?:-%1$s++)*+(?:[\\w.-][\\w.%2$s-]*+%1$s*+:(?=%1$s|$))?%1$s*+"
              .formatted(GAP, NOTHINGS));

  private final Patched patched;
  private final Source source;

  InvisibleMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  /** The first in what stands before the value of the line that holds this place. */
  Optional<Mistake> inFrame(int at) {
    Line line = Line.at(source, at);
    Matcher frame = FRAME.matcher(line.text());
    if (!frame.find()) return Optional.empty();
    List<TextEdit> edits = edits(source.text(), line.start(), line.start() + frame.end());
    if (edits.isEmpty()) return Optional.empty();
    int place = edits.getFirst().start();
    Fix fix = Fix.certain(title(edits), indented(line, edits));
    return Optional.of(
        patched.mistake("character", place, edits.getLast().end(), sentence(place), fix));
  }

  /** With as many spaces at the line's start as put it where it belongs. */
  private List<TextEdit> indented(Line line, List<TextEdit> edits) {
    Matcher start = START.matcher(line.text());
    if (!start.lookingAt() || edits.getFirst().start() >= line.start() + start.end()) return edits;
    int width = NOTHING.matcher(start.group()).replaceAll("").length();
    boolean item = line.text().startsWith("-", start.end());
    int column = Levels.fitting(line, item, width, new Steps(source).size());
    int end = line.start() + start.end();
    List<TextEdit> all = new ArrayList<>();
    all.add(new TextEdit(line.start(), end, " ".repeat(column)));
    edits.stream().filter(edit -> edit.start() >= end).forEach(all::add);
    return all;
  }

  static boolean any(String text) {
    return !isAscii(text) && ANY.matcher(text).find();
  }

  static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) > 0x7F) return false;
    }
    return true;
  }

  /** What repairs a stretch; none if nothing in it is invisible. */
  static Optional<Fix> fix(Source source, Span span) {
    List<TextEdit> edits = edits(source.text(), span.start(), span.end());
    return edits.isEmpty() ? Optional.empty() : Optional.of(Fix.certain(title(edits), edits));
  }

  private String sentence(int place) {
    int point = source.text().codePointAt(place);
    String kind = isSpace(point) ? "A special space" : "An invisible character";
    String repair = isSpace(point) ? "Write a normal space instead." : "Remove it.";
    return "%s stands here (U+%04X). %s".formatted(kind, point, repair);
  }

  static boolean isSpace(int point) {
    return SPACE.matcher(Character.toString(point)).matches();
  }

  private static String title(List<TextEdit> edits) {
    boolean spaces = edits.stream().anyMatch(edit -> !edit.replacement().isEmpty());
    if (!spaces) return "Remove the invisible characters";
    return edits.size() == 1 ? "Change it to a normal space" : "Change them to normal spaces";
  }

  private static List<TextEdit> edits(String text, int from, int to) {
    List<TextEdit> edits = new ArrayList<>();
    Matcher any = ANY.matcher(text).region(from, to);
    while (any.find()) {
      String instead = isSpace(text.charAt(any.start())) ? " " : "";
      edits.add(new TextEdit(any.start(), any.end(), instead));
    }
    return edits;
  }
}
