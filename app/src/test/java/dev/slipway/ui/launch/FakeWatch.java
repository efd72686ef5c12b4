package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.DiskWatch;
import java.nio.file.Path;
import java.util.Set;

/** Tells of changes when the test says so. */
final class FakeWatch implements DiskWatch {
  Set<Path> folders = Set.of();
  boolean complete = true;
  boolean closed;
  int asked;
  private Runnable action = () -> {};

  @Override
  public void onChange(Runnable told) {
    action = told;
  }

  @Override
  public boolean watch(Set<Path> wanted) {
    folders = wanted;
    asked++;
    return complete;
  }

  @Override
  public void close() {
    closed = true;
  }

  void changed() {
    action.run();
  }
}
