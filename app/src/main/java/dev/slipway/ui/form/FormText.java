package dev.slipway.ui.form;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.List;

/** The text beside the form. All calls are on the UI thread. */
public interface FormText {
  /** Makes edits as one step that can be undone. */
  void apply(List<TextEdit> edits);

  /** Shows a stretch and puts the keyboard there. */
  void goTo(Span span);

  /** Takes the last step back, wherever it was made. */
  void undo();

  /** Makes the step that was taken back last. */
  void redo();
}
