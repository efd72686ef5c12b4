package dev.slipway.ui.editor;

import java.util.Locale;

/** What a stretch of YAML is, and so how it is coloured. */
enum Ink {
  PLAIN,
  KEY,
  TEXT,
  NUMBER,
  WORD,
  COMMENT,
  REFERENCE,
  SIGN;

  /** The style class that the style sheet gives a colour to. */
  String styleClass() {
    return "ink-" + name().toLowerCase(Locale.ROOT);
  }
}
