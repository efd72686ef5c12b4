package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.List;

/** What Launch remembers from one start to the next. All calls are on the UI thread and quick. */
public interface LaunchSettings {
  /** The folders that were opened, the last one first. */
  List<Path> recentFolders();

  /** Says that a folder was opened. */
  void folderOpened(Path folder);

  /** Whether edited files are saved when one looks elsewhere, without being told. */
  boolean savesByItself();

  void saveByItself(boolean wanted);
}
