package dev.slipway.ui.launch;

import dev.slipway.config.language.Surroundings;
import dev.slipway.engine.EngineException;
import dev.slipway.engine.RunControl;
import dev.slipway.ui.launch.file.FolderNames;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;

/** The names around a document: secrets, this process's environment, files where it would run. */
final class DocumentSurroundings implements Surroundings {
  private final RunControl runs;
  private volatile Path folder;

  DocumentSurroundings(RunControl runs, Path folder) {
    this.runs = runs;
    this.folder = folder;
  }

  /** Says where the document would run now. */
  void in(Path now) {
    folder = now;
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
