package dev.slipway.ui.launch;

import dev.slipway.config.FileKind;
import dev.slipway.config.language.Surroundings;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.RunControl;
import dev.slipway.ui.launch.file.FolderNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** The names around a document: secrets, this process's environment, files where it would run. */
final class DocumentSurroundings implements Surroundings {
  private final RunControl runs;
  private volatile Path folder;
  private volatile Optional<Path> file;

  DocumentSurroundings(RunControl runs, Path folder, Optional<Path> file) {
    this.runs = runs;
    this.folder = folder;
    this.file = file;
  }

  /** Says where the document would run now, and which file it is. */
  void in(Path now, Optional<Path> path) {
    folder = now;
    file = path;
  }

  @Override
  public FileKind kind() {
    return file.flatMap(path -> FileKind.named(String.valueOf(path.getFileName())))
        .orElse(FileKind.CONFIGURATION);
  }

  @Override
  public List<String> secrets() {
    try {
      return runs.secretNames();
    } catch (EngineException e) {
      // Whoever needs them is told by the run; completion goes without.
      return List.of();
    }
  }

  @Override
  public List<String> environment() {
    return System.getenv().keySet().stream().sorted().toList();
  }

  @Override
  public List<String> files(String inner) {
    try {
      return FolderNames.in(folder.resolve(inner));
    } catch (InvalidPathException e) {
      return List.of();
    }
  }
}
