package dev.slipway.ui.editor;

import dev.slipway.config.Checked;
import java.util.List;
import java.util.Optional;

/** What the editor asks about a text. No call has a side effect; any thread may make them. */
public interface EditorLanguage {
  Checked check(String text);

  /** What could stand at an offset, the likeliest first. */
  List<Suggestion> suggest(String text, int offset);

  /** What the word at an offset means. */
  Optional<Explanation> explain(String text, int offset);
}
