package dev.slipway.ui.editor;

import dev.slipway.config.Checked;
import dev.slipway.config.language.Fold;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.OutlineItem;
import java.util.List;
import java.util.Optional;

/** What the editor asks about a text. No call has a side effect; any thread may make them. */
public interface EditorLanguage {
  Checked check(String text);

  /** What could stand at an offset, the likeliest first. */
  List<Suggestion> suggest(String text, int offset);

  /** The fields and items of a text as a tree. */
  List<OutlineItem> outline(String text);

  /** What can be folded away in a text, by line. */
  List<Fold> folds(String text);

  /** Puts a text in order; comments stay. */
  Formatting format(String text);

  /** What the word at an offset means. */
  Optional<Explanation> explain(String text, int offset);
}
