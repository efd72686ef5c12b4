package dev.slipway.ui.widgets;

import javafx.scene.AccessibleRole;
import javafx.scene.layout.Region;

/** A coloured dot. Colour alone tells nothing to many, so it always carries the state in words. */
public final class StatusDot extends Region {

  public StatusDot() {
    getStyleClass().add("status-dot");
    setAccessibleRole(AccessibleRole.IMAGE_VIEW);
  }

  public StatusDot(Tone tone, String words) {
    this();
    show(tone, words);
  }

  /** Shows a state, and says it to who cannot see it. */
  public void show(Tone tone, String words) {
    for (Tone each : Tone.values()) {
      pseudoClassStateChanged(each.pseudoClass(), each == tone);
    }
    setAccessibleText(words);
  }
}
