package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document whose tab was closed, to be opened again.
 *
 * @param begun the text that one without a file was begun with
 * @param text what stood in it at last
 */
record ClosedDocument(Optional<Path> path, String name, String begun, String text, int caret) {
  static ClosedDocument of(DocumentViewModel model) {
    String begun = model.document().document().saved();
    return new ClosedDocument(
        model.path(), model.name(), begun, model.editor().text(), model.caret());
  }
}
