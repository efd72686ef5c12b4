package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Remembers folders as long as a test lasts. */
final class MemorySettings implements LaunchSettings {
  private final List<Path> folders = new ArrayList<>();
  private boolean byItself;

  @Override
  public List<Path> recentFolders() {
    return List.copyOf(folders);
  }

  @Override
  public void folderOpened(Path folder) {
    folders.remove(folder);
    folders.addFirst(folder);
  }

  @Override
  public boolean savesByItself() {
    return byItself;
  }

  @Override
  public void saveByItself(boolean wanted) {
    byItself = wanted;
  }
}
