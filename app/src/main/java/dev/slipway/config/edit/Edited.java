package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import java.util.List;

/** What came of a change that was asked for. */
public sealed interface Edited {

  /**
   * It can be made.
   *
   * @param edits to be made together; none if the text says so already
   * @param text the text with the edits made
   */
  record Changed(List<TextEdit> edits, String text) implements Edited {
    public Changed {
      edits = List.copyOf(edits);
    }
  }

  /**
   * It cannot be made without touching something else.
   *
   * @param sentence why, and what to do, for the user
   */
  record Impossible(String sentence) implements Edited {}
}
