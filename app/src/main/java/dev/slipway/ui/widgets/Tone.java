package dev.slipway.ui.widgets;

import java.util.Locale;
import javafx.css.PseudoClass;

/** What a state means to the reader. */
public enum Tone {
  GOOD,
  BUSY,
  BAD,
  WARNING,
  ENDED,
  WAITING;

  PseudoClass pseudoClass() {
    return PseudoClass.getPseudoClass(name().toLowerCase(Locale.ROOT));
  }
}
