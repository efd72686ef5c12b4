package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Finds characters that cannot stand in a YAML text. */
final class Characters {
  private Characters() {}

  /** All of them, each with its removal as its fix. */
  static List<Problem> check(Source source) throws YamlError {
    String text = source.text();
    int zero = text.indexOf('\0');
    if (zero >= 0) {
      throw new YamlError(
          YamlError.Then.STOP,
          "binary",
          source.span(zero, zero + 1),
          "This looks like a binary file: it holds a zero byte. A configuration is plain text.");
    }
    List<Problem> found = new ArrayList<>();
    for (int offset = source.bodyStart(); offset < text.length(); ) {
      int point = text.codePointAt(offset);
      int next = offset + Character.charCount(point);
      if ((point < ' ' || point > '~') && isWrong(point)) {
        found.add(problem(point, source.span(offset, next)));
      }
      offset = next;
    }
    return found;
  }

  private static boolean isWrong(int point) {
    return !StreamReader.isPrintable(point) || point == 0xFEFF;
  }

  private static Problem problem(int point, Span span) {
    return new Problem(
        Severity.ERROR,
        "character",
        "An invisible character stands here (U+%04X). Remove it.".formatted(point),
        span,
        Fix.certain("Remove it", TextEdit.replace(span, "")));
  }
}
