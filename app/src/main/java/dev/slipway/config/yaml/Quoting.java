package dev.slipway.config.yaml;

import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;

/** Puts texts in quotes. */
final class Quoting {
  private Quoting() {}

  /** In the quotes that leave the most of it as it is. */
  static String of(String text) {
    if (text.indexOf('"') < 0 && text.indexOf('\\') < 0) return '"' + text + '"';
    return "'" + text.replace("'", "''") + "'";
  }

  /** Puts what stands between two places in quotes. */
  static Fix fix(String text, int start, int end) {
    return Fix.certain(
        "Put it in quotes", new TextEdit(start, end, of(text.substring(start, end))));
  }
}
