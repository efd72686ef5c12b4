package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.Trash;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A trash that there is or is not. */
final class FakeTrash implements Trash {
  final List<Path> taken = new ArrayList<>();
  boolean there = true;

  @Override
  public boolean take(Path path) {
    if (!there) return false;
    taken.add(path);
    try {
      Files.delete(path);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return true;
  }
}
