package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;

/** Takes one of two fields of the same name away. */
final class Duplicates {
  private final Source source;

  Duplicates(Source source) {
    this.source = source;
  }

  Fix[] fixes(Node.Entry first, Node.Entry second) {
    List<Fix> fixes = new ArrayList<>();
    if (isAlone(second)) fixes.add(new Fix("Remove the second", removal(second)));
    if (isAlone(first)) fixes.add(new Fix("Remove the first", removal(first)));
    return fixes.toArray(Fix[]::new);
  }

  /** On lines of its own. */
  private boolean isAlone(Node.Entry entry) {
    Line line = Line.at(source, entry.key().span().start());
    Line last = Line.at(source, end(entry));
    return line.contentStart() == entry.key().span().start()
        && last.contentEnd(end(entry)) == end(entry);
  }

  private static int end(Node.Entry entry) {
    return Math.max(entry.key().span().end(), entry.value().span().end());
  }

  private TextEdit removal(Node.Entry entry) {
    Line first = Line.at(source, entry.key().span().start());
    Line last = Line.at(source, end(entry));
    int end = last.next().map(Line::start).orElse(last.end());
    int start =
        last.next().isPresent()
            ? first.start()
            : first.previous().map(Line::end).orElse(first.start());
    return new TextEdit(start, end, "");
  }
}
