package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.Optional;

/**
 * What stands left of a line.
 *
 * @param number counted from 1
 * @param digits how many digits the longest number has
 * @param worst how bad the worst of its mistakes is
 * @param words what is wrong there; may be empty
 * @param repair whether its mistakes can be repaired by a click
 */
record GutterLine(
    int number, int digits, Optional<Severity> worst, String words, boolean repair, Handle handle) {

  /** Whether something can be folded under the line. */
  enum Handle {
    NONE,
    OPEN,
    FOLDED
  }

  /** All of it, for who cannot see it. */
  String spoken() {
    String mistakes = worst.map(severity -> ", " + severity.word() + ": " + words).orElse("");
    return "Line " + number + mistakes + (handle == Handle.FOLDED ? ", folded" : "");
  }
}
