package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.launch.file.TextForm;
import java.nio.file.Path;
import java.util.Optional;

/**
 * A text that is in no file.
 *
 * @param document what tells its document from all others
 * @param path the file it is meant for, when it has one
 * @param name what the user calls it
 * @param begun the text that one without a file was begun with
 * @param text what was typed
 * @param form how it is to lie in its file
 * @param base what the file was when the text was begun from it
 * @param caret where the caret was
 */
public record Draft(
    String document,
    Optional<Path> path,
    String name,
    String begun,
    String text,
    TextForm form,
    Optional<Stamp> base,
    int caret) {

  /** What of a document would be lost; nothing when its file has all of it. */
  static Optional<Draft> of(DocumentViewModel model) {
    Document open = model.document().document();
    String text = model.editor().text();
    boolean blank = text.isBlank() && open.saved().isBlank();
    boolean whole = open.path().isPresent() ? !model.document().edited() : blank;
    if (whole || open.trouble().isPresent()) return Optional.empty();
    String begun = open.path().isPresent() ? "" : open.saved();
    return Optional.of(
        new Draft(
            model.id(),
            open.path(),
            open.name(),
            begun,
            text,
            open.form(),
            open.stamp(),
            model.caret()));
  }
}
