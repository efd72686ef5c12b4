package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.Optional;

/** Brackets that are never closed, and what cannot stand inside of them. */
final class BracketMistakes {
  private final Patched patched;
  private final Source source;

  BracketMistakes(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  Mistake explain(Failure failure) {
    String opening = source.text().startsWith("{", failure.began()) ? "{" : "[";
    String closing = opening.equals("{") ? "}" : "]";
    Line first = Line.at(source, failure.began());
    Optional<Line> outside = outside(first, failure.at());
    boolean atEnd =
        source.text().substring(Math.min(failure.at(), source.text().length())).isBlank();
    if (atEnd || outside.isPresent()) return unclosed(failure.began(), opening, closing, outside);
    return inside(failure, closing);
  }

  /** The line at or above the place that no longer belongs to the bracket. */
  private Optional<Line> outside(Line first, int at) {
    Optional<Line> line = first.nextFilled();
    while (line.isPresent() && line.get().start() <= at) {
      boolean structure = line.get().isKey() || line.get().isItem();
      if (structure && line.get().indent() <= first.indent()) return line;
      line = line.get().nextFilled();
    }
    return Optional.empty();
  }

  private Mistake unclosed(int began, String opening, String closing, Optional<Line> outside) {
    Line last =
        outside
            .flatMap(Line::previousFilled)
            .orElseGet(() -> lastFilled(Line.at(source, source.text().length())));
    int end = Math.max(began + 1, last.contentEnd(Math.max(last.contentStart(), began)));
    return patched.mistake(
        "bracket",
        began,
        began + 1,
        "The bracket " + opening + " is never closed. Add the closing " + closing + ".",
        new Fix("Add the closing " + closing, TextEdit.insert(end, closing)));
  }

  private static Line lastFilled(Line last) {
    return last.isEmpty() ? last.previousFilled().orElse(last) : last;
  }

  private Mistake inside(Failure failure, String closing) {
    int at = failure.at();
    String sign = source.text().substring(at, at + 1);
    String wrong = closing.equals("]") ? "}" : "]";
    if (failure.problem().contains("expected the node content") && sign.equals(",")) {
      return patched.mistake(
          "bracket",
          at,
          at + 1,
          "Between two commas a value is missing. Write one, or remove a comma.",
          new Fix("Remove the comma", new TextEdit(at, at + 1, "")));
    }
    if (sign.equals(wrong)) {
      return patched.mistake(
          "bracket",
          at,
          at + 1,
          sentence(failure.began(), closing),
          new Fix("Change it to " + closing, new TextEdit(at, at + 1, closing)));
    }
    return patched.mistake(
        "bracket", at, source.lineEnd(at), sentence(failure.began(), closing), comma(at));
  }

  private String sentence(int began, String closing) {
    return "Here a comma or the closing %s of the bracket at %s is missing. If the bracket is part of a text, put the text in quotes."
        .formatted(closing, patched.span(began, began).from());
  }

  /** A comma is certain between two values that have both ended visibly. */
  private Fix[] comma(int at) {
    int before = at;
    while (before > 0 && Character.isWhitespace(source.text().charAt(before - 1))) before--;
    boolean ended = before > 0 && "\"']}".indexOf(source.text().charAt(before - 1)) >= 0;
    boolean begins = "\"'[{".indexOf(source.text().charAt(at)) >= 0;
    if (!ended || !begins) return new Fix[0];
    String comma = before == at ? ", " : ",";
    return new Fix[] {new Fix("Add a comma", TextEdit.insert(before, comma))};
  }
}
