package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.Optional;

/** What tells whether a file was changed since. */
public record Stamp(FileTime modified, long size) {

  /** Nothing when there is no such file, or none that may be seen. */
  public static Optional<Stamp> of(Path file) {
    try {
      BasicFileAttributes found = Files.readAttributes(file, BasicFileAttributes.class);
      return Optional.of(new Stamp(found.lastModifiedTime(), found.size()));
    } catch (IOException e) {
      return Optional.empty();
    }
  }
}
