package dev.slipway.config.yaml;

import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Finds characters that cannot stand in a YAML text. */
final class Characters {
  private Characters() {}

  static void check(Source source) throws YamlError {
    String text = source.text();
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new YamlError(
          "binary",
          source.span(zero, zero + 1),
          "This looks like a binary file: it holds a zero byte. A configuration is plain text.");
    }
    for (int offset = source.bodyStart(); offset < text.length(); ) {
      int point = text.codePointAt(offset);
      int next = offset + Character.charCount(point);
      if (point < ' ' || point > '~') {
        check(source, point, offset, next);
      }
      offset = next;
    }
  }

  private static void check(Source source, int point, int offset, int next) throws YamlError {
    if (!StreamReader.isPrintable(point) || point == 0xFEFF) {
      throw new YamlError(
          "character",
          source.span(offset, next),
          "An invisible character stands here (U+%04X). Remove it.".formatted(point));
    }
  }
}
