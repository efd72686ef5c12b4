package dev.slipway.ui.launch.file;

import java.nio.file.Path;

/** The desktop's trash. */
public interface Trash {
  /**
   * Puts a file or folder there. Blocks on the disk.
   *
   * @return false when there is no trash for it, and it is still in its place
   */
  boolean take(Path path) throws InterruptedException;
}
