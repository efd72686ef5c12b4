package dev.slipway.ui.launch.file;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The names in a folder, and never more of them than one can choose from. */
public final class FolderNames {
  private static final int MOST = 500;

  private FolderNames() {}

  /** What is directly in a folder, sorted, folders with a slash; nothing if it cannot be read. */
  public static List<String> in(Path folder) {
    List<String> names = new ArrayList<>();
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (names.size() >= MOST) break;
        names.add(entry.getFileName() + (Files.isDirectory(entry) ? "/" : ""));
      }
    } catch (IOException | DirectoryIteratorException e) {
      return List.of();
    }
    return names.stream().sorted().toList();
  }
}
