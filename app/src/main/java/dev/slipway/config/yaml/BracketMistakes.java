package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
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
    int began = opening(failure);
    String closing = closing(began);
    Optional<Line> outside = outside(Line.at(source, began), failure.at());
    boolean atEnd =
        source.text().substring(Math.min(failure.at(), source.text().length())).isBlank();
    if (atEnd || outside.isPresent()) return unclosed(began, outside);
    return inside(failure, began, closing);
  }

  /** The parser names the bracket only if something has stood in it. */
  private int opening(Failure failure) {
    String text = source.text();
    if (!failure.context().contains("node")) return failure.began();
    int closed = 0;
    for (int i = Math.min(failure.at(), text.length()) - 1; i >= 0; i--) {
      if ("]}".indexOf(text.charAt(i)) >= 0) closed++;
      if ("[{".indexOf(text.charAt(i)) >= 0 && closed-- == 0) return i;
    }
    return failure.began();
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

  private String sign(int opening) {
    return source.text().startsWith("{", opening) ? "{" : "[";
  }

  private String closing(int opening) {
    return sign(opening).equals("{") ? "}" : "]";
  }

  private Mistake unclosed(int began, Optional<Line> outside) {
    Line last =
        outside
            .flatMap(Line::previousFilled)
            .orElseGet(() -> lastFilled(Line.at(source, source.text().length())));
    int content = last.contentEnd(Math.max(last.contentStart(), began));
    int end = Math.min(Math.max(began + 1, content), source.text().length());
    return isQuoteOpen(began, end)
        ? new Mistake(List.of(unclosed(began)), began, List.of())
        : unclosed(began, end);
  }

  /** With those around it, so that a text need not be read once more for each. */
  private Mistake unclosed(int began, int end) {
    List<Problem> problems = new ArrayList<>();
    var closings = new StringBuilder();
    int from = Line.at(source, began).valueStart();
    for (int opening : OpenBrackets.around(source.text(), Math.min(from, began), began)) {
      if (isQuoteOpen(opening, end)) break;
      closings.append(closing(opening));
      TextEdit edit = TextEdit.insert(end, closings.toString());
      problems.add(unclosed(opening, Fix.certain("Add the closing " + closing(opening), edit)));
    }
    return new Mistake(problems, began, List.of(TextEdit.insert(end, closings.toString())));
  }

  private Problem unclosed(int opening, Fix... fixes) {
    return patched.problem(
        "bracket",
        opening,
        opening + 1,
        "The bracket %s is never closed. Add the closing %s."
            .formatted(sign(opening), closing(opening)),
        List.of(fixes));
  }

  /** Then a bracket would only become part of the text. */
  private boolean isQuoteOpen(int from, int to) {
    String content = source.text().substring(from, Math.max(from, to));
    return isOdd(content, '"') || isOdd(content, '\'');
  }

  private static boolean isOdd(String content, char quote) {
    return content.chars().filter(unit -> unit == quote).count() % 2 == 1;
  }

  private static Line lastFilled(Line last) {
    return last.isEmpty() ? last.previousFilled().orElse(last) : last;
  }

  private Mistake inside(Failure failure, int began, String closing) {
    int at = failure.at();
    String sign = source.text().substring(at, at + 1);
    String wrong = closing.equals("]") ? "}" : "]";
    if (failure.problem().contains("expected the node content") && sign.equals(",")) {
      return patched.mistake(
          "bracket",
          at,
          at + 1,
          "Between two commas a value is missing. Write one, or remove a comma.",
          Fix.certain("Remove the comma", new TextEdit(at, at + 1, "")));
    }
    if (sign.equals(wrong)) {
      return patched.mistake(
          "bracket",
          at,
          at + 1,
          sentence(began, closing),
          Fix.certain("Change it to " + closing, new TextEdit(at, at + 1, closing)));
    }
    return patched.mistake("bracket", at, source.lineEnd(at), sentence(began, closing), comma(at));
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
    return new Fix[] {Fix.certain("Add a comma", TextEdit.insert(before, comma))};
  }
}
