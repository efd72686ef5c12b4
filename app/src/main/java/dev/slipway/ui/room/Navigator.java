package dev.slipway.ui.room;

import dev.slipway.store.RunId;
import java.nio.file.Path;

/** Ways from one room to another. All calls are on the UI thread. */
public interface Navigator {
  /** Opens Runs with this run selected. */
  void showRun(RunId run);

  /** Opens Launch with this file in the editor. */
  void editFile(Path file);

  /** Opens Launch with this text as a new, unsaved configuration. */
  void editText(String suggestedName, String text);

  /** Opens an address in the user's browser or editor. */
  void openAddress(String url);
}
