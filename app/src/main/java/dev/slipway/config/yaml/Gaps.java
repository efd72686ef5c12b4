package dev.slipway.config.yaml;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is left out of a text so that the rest can be read. */
final class Gaps {
  private final Patched patched;
  private final Source source;

  /**
   * Lines emptied, their breaks kept.
   *
   * @param span in the original text
   */
  record Gap(List<TextEdit> edits, Span span) {}

  Gaps(Patched patched) {
    this.patched = patched;
    this.source = patched.source();
  }

  /** The line that holds a place, and the deeper ones below: they are about it. */
  Gap lineAt(int place) {
    Line first = Line.at(source, place);
    if (first.isEmpty()) first = first.previousFilled().orElse(first);
    List<TextEdit> edits = new ArrayList<>();
    Line last = first;
    Optional<Line> line = Optional.of(first);
    while (line.isPresent() && (line.get().equals(first) || line.get().indent() > first.indent())) {
      last = line.get();
      edits.add(new TextEdit(last.start(), last.end(), ""));
      line = last.nextFilled();
    }
    return new Gap(edits, patched.span(first.contentStart(), last.end()));
  }

  /** Everything from the line that holds a place. */
  Gap restFrom(int place) {
    int start = Line.at(source, place).start();
    int end = source.text().length();
    return new Gap(List.of(new TextEdit(start, end, "")), patched.span(start, end));
  }
}
