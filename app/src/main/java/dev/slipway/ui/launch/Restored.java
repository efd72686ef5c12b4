package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FileReader;
import dev.slipway.ui.launch.file.Opened;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A document that was open when Slipway ended.
 *
 * @param id what tells it from all others
 * @param document its file as it is now
 * @param draft what was typed and not saved
 * @param caret where the caret was
 */
record Restored(String id, Document document, Optional<Draft> draft, int caret) {

  /**
   * Reads the files of what was left; files that are gone and held nothing unsaved are left out.
   */
  static List<Restored> of(Desk.Left left) {
    Map<String, Draft> drafts = new HashMap<>();
    left.drafts().forEach(draft -> drafts.put(draft.document(), draft));
    List<Restored> restored = new ArrayList<>();
    for (Session.Place place : left.session().places()) {
      Draft draft = drafts.remove(place.document());
      if (draft != null) restored.add(of(draft));
      else place.path().filter(Files::exists).ifPresent(path -> restored.add(of(place, path)));
    }
    left.drafts().stream()
        .filter(draft -> drafts.containsKey(draft.document()))
        .forEach(draft -> restored.add(of(draft)));
    return restored;
  }

  /** Whether the file is another one than the text was begun from. */
  boolean changedSince() {
    return draft.filter(one -> !one.base().equals(document.stamp())).isPresent();
  }

  private static Restored of(Session.Place place, Path path) {
    return new Restored(
        place.document(), Document.of(FileReader.read(path)), Optional.empty(), place.caret());
  }

  private static Restored of(Draft draft) {
    Document document =
        draft
            .path()
            .map(path -> fileOf(path, draft))
            .orElseGet(() -> Document.begun(draft.name(), draft.begun()));
    return new Restored(draft.document(), document, Optional.of(draft), draft.caret());
  }

  private static Document fileOf(Path path, Draft draft) {
    return FileReader.read(path) instanceof Opened.Text text
        ? Document.of(text)
        : Document.missing(path, draft.form());
  }
}
