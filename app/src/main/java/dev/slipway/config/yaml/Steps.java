package dev.slipway.config.yaml;

import java.util.Optional;

/** How far the lines of a text are indented from level to level. */
final class Steps {
  private static final int USUAL = 2;
  private static final int MOST = 8;

  private final Source source;

  Steps(Source source) {
    this.source = source;
  }

  /** As the first indented line has it; two if none is. */
  int size() {
    Optional<Line> line = Optional.of(Line.at(source, source.bodyStart()));
    while (line.isPresent()) {
      int indent = spaces(line.get());
      if (indent > 1 && indent <= MOST) return indent;
      line = line.get().nextFilled();
    }
    return USUAL;
  }

  private static int spaces(Line line) {
    String text = line.text();
    return text.length() - text.replaceFirst("^ +(?=[^\\s])", "").length();
  }
}
