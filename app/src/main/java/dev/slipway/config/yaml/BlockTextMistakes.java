package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Texts behind {@code |} and {@code >}. */
final class BlockTextMistakes {
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

  private Fix nextLine(Line line, int at) {
    int indent =
        line.nextFilled()
            .filter(next -> next.indent() > line.indent())
            .map(Line::indent)
            .orElse(line.indent() + 2);
    int start = at;
    while (" \t".indexOf(source.text().charAt(start - 1)) >= 0) start--;
    String gap = source.lineBreak() + " ".repeat(indent);
    return new Fix("Move the text to the next line", new TextEdit(start, at, gap));
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
    Fix[] fixes = edits.isEmpty() ? new Fix[0] : new Fix[] {new Fix("Remove these spaces", edits)};
    return patched.mistake(
        "block-text",
        start,
        source.lineEnd(start),
        "This empty line holds more spaces than the first line of the text below it. Remove them.",
        fixes);
  }
}
