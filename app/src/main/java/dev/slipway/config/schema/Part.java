package dev.slipway.config.schema;

import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A stretch of a value's text that can be complained about, and repaired, by itself. */
record Part(Node.Scalar scalar, int from, int to) {
  private static final String MARKS_INSIDE = "_./@+=~*${}-";

  /** All of it but the space around it. */
  static Part of(Node.Scalar scalar) {
    return new Part(scalar, 0, scalar.text().length()).strip();
  }

  String text() {
    return scalar.text().substring(from, to);
  }

  boolean isEmpty() {
    return from == to;
  }

  /** True if it is all that the value holds. */
  boolean isWhole() {
    return from == 0 && to == scalar.text().length();
  }

  /** What to mark; the whole value where there is nothing to see. */
  Span span() {
    return isEmpty() ? scalar.span() : scalar.part(from, to);
  }

  /** Offsets count in this part. */
  Part sub(int begin, int end) {
    return new Part(scalar, from + begin, from + end);
  }

  Part sub(int begin) {
    return new Part(scalar, from + begin, to);
  }

  Part strip() {
    String text = text();
    int begin = text.length() - text.stripLeading().length();
    return text.isBlank() ? sub(0, 0) : sub(begin, text.stripTrailing().length());
  }

  /** The pieces between the separators, without the space around them; at least one. */
  List<Part> split(char separator) {
    List<Part> parts = new ArrayList<>();
    String text = text();
    int begin = 0;
    for (int i = 0; i <= text.length(); i++) {
      if (i < text.length() && text.charAt(i) != separator) continue;
      parts.add(sub(begin, i).strip());
      begin = i + 1;
    }
    return parts;
  }

  /** This part and the one behind it, with what stands between them. */
  Part upTo(Part last) {
    return new Part(scalar, from, last.to);
  }

  /** Puts another text in the place of this part. */
  Fix changeTo(String replacement) {
    return fix("Change to " + Words.quoted(replacement), replacement);
  }

  Fix fix(String title, String replacement) {
    String text = scalar.text();
    String changed = text.substring(0, from) + replacement + text.substring(to);
    Optional<Span> exact = scalar.exactPart(from, to).filter(_ -> canStandAsIs(changed));
    return Fix.certain(
        title,
        exact
            .map(span -> TextEdit.replace(span, replacement))
            .orElseGet(() -> TextEdit.replace(scalar.span(), quoted(changed))));
  }

  private boolean canStandAsIs(String changed) {
    boolean quotes = scalar.inset() > 0;
    return quotes
        ? changed.chars().noneMatch(unit -> unit < ' ' || "\"'\\".indexOf(unit) >= 0)
        : needsNoQuotes(withoutKnownCommas(changed));
  }

  private static boolean needsNoQuotes(String text) {
    if (text.isEmpty() || !(isPlain(text.charAt(0)) || "./$".indexOf(text.charAt(0)) >= 0)) {
      return false;
    }
    return IntStream.range(1, text.length()).allMatch(index -> isHarmless(text, index));
  }

  private static boolean isHarmless(String text, int index) {
    char unit = text.charAt(index);
    boolean last = index + 1 == text.length();
    return switch (unit) {
      case ':' -> !last && text.charAt(index + 1) != ' ';
      case ' ' -> !last && text.charAt(index + 1) != '#';
      default -> isPlain(unit) || MARKS_INSIDE.indexOf(unit) >= 0;
    };
  }

  private static boolean isPlain(char unit) {
    return unit < 0x80 && Character.isLetterOrDigit(unit);
  }

  /** Where one comma could stand without quotes, so can another. */
  private String withoutKnownCommas(String changed) {
    boolean known = scalar.inset() == 0 && scalar.text().contains(",");
    return known ? changed.replace(',', '.') : changed;
  }

  private static String quoted(String text) {
    var quoted = new StringBuilder("\"");
    text.chars().forEach(unit -> quoted.append(escaped((char) unit)));
    return quoted.append('"').toString();
  }

  private static String escaped(char unit) {
    if (unit == '"' || unit == '\\') return "\\" + unit;
    return unit < ' ' ? "\\x%02x".formatted((int) unit) : String.valueOf(unit);
  }
}
