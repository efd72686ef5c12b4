package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/**
 * What is open.
 *
 * @param places the open documents, in the order of their tabs
 * @param current the document that one sees
 */
public record Session(List<Place> places, Optional<String> current) {
  public static final Session EMPTY = new Session(List.of(), Optional.empty());

  public Session {
    places = List.copyOf(places);
  }

  /**
   * An open document.
   *
   * @param document what tells it from all others
   * @param path its file, when it has one
   * @param caret where the caret is
   */
  public record Place(String document, Optional<Path> path, int caret) {}
}
