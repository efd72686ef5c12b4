package dev.slipway.config.language;

import dev.slipway.config.FileKind;
import java.util.List;

/**
 * What is around a configuration: names that it may refer to. Called away from the UI thread; may
 * read files.
 */
public interface Surroundings {

  /** Nothing is known. */
  Surroundings NONE =
      new Surroundings() {
        @Override
        public List<String> secrets() {
          return List.of();
        }

        @Override
        public List<String> environment() {
          return List.of();
        }

        @Override
        public List<String> files(String folder) {
          return List.of();
        }
      };

  /** What the file of the configuration holds, as far as its name tells. */
  default FileKind kind() {
    return FileKind.CONFIGURATION;
  }

  /** The names of the secrets that are kept, sorted. */
  List<String> secrets();

  /** The names of the variables of Slipway's own environment, sorted. */
  List<String> environment();

  /**
   * What a folder beside the configuration holds, sorted; folders end with a slash.
   *
   * @param folder relative to where runs start, such as {@code data/}; empty for that place itself
   */
  List<String> files(String folder);
}
