package dev.slipway.ui.launch.file;

import java.nio.file.Path;

/** What opening a file gave. */
public sealed interface Opened {
  Path path();

  /**
   * A text to edit.
   *
   * @param text its lines ended by {@code \n}, without a byte order mark
   */
  record Text(Path path, String text, TextForm form, Stamp stamp) implements Opened {}

  /**
   * Nothing that can be edited.
   *
   * @param why the sentence that the user reads
   */
  record Unreadable(Path path, String why) implements Opened {}
}
