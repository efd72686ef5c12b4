package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A document whose tab was closed, to be opened again.
 *
 * @param text what stood in it, for one without a file
 */
record ClosedDocument(Optional<Path> path, String name, String text, int caret) {
  static ClosedDocument of(DocumentViewModel model) {
    return new ClosedDocument(model.path(), model.name(), model.editor().text(), model.caret());
  }
}
