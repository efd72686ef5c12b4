package dev.slipway.ui.form;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.ui.editor.YamlEditor;
import java.util.List;

/** The text of an editor. */
public record EditorText(YamlEditor editor) implements FormText {
  @Override
  public void apply(List<TextEdit> edits) {
    editor.apply(edits);
  }

  @Override
  public void goTo(Span span) {
    editor.goTo(span);
  }

  @Override
  public void undo() {
    editor.undo();
  }

  @Override
  public void redo() {
    editor.redo();
  }
}
