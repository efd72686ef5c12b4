package dev.slipway.ui.launch.file;

import java.nio.file.Path;
import java.util.Set;

/** Tells when configurations come, go or change in some folders. */
public interface DiskWatch extends AutoCloseable {
  /** Says what to do then, on a thread of the watch, a moment after the last of several changes. */
  void onChange(Runnable action);

  /**
   * Watches these folders instead of the earlier ones. Blocks on the disk.
   *
   * @return whether every one of them is watched; if not, somebody has to look now and then
   */
  boolean watch(Set<Path> folders);

  @Override
  void close();
}
