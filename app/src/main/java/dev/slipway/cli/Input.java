package dev.slipway.cli;

import dev.slipway.config.FileKind;
import dev.slipway.config.language.Language;
import dev.slipway.engine.ConfigurationFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;

/** A configuration that was named on the command line. */
sealed interface Input {

  /** What it is called in what is printed. */
  String name();

  ConfigurationFile read();

  /** What it holds, as far as its name tells. */
  default FileKind kind() {
    return FileKind.CONFIGURATION;
  }

  record OfFile(String name, Path path) implements Input {
    @Override
    public ConfigurationFile read() {
      return ConfigurationFile.read(path, Language.LARGEST);
    }

    @Override
    public FileKind kind() {
      return FileKind.named(String.valueOf(path.getFileName())).orElse(FileKind.CONFIGURATION);
    }
  }

  /** What is piped in. */
  record Piped(InputStream in) implements Input {
    @Override
    public String name() {
      return Inputs.PIPED;
    }

    @Override
    public ConfigurationFile read() {
      try {
        return new ConfigurationFile.Content(in.readNBytes(Language.LARGEST + 1));
      } catch (IOException e) {
        return new ConfigurationFile.Unreadable(
            "Standard input cannot be read: " + e.getMessage() + ".");
      }
    }
  }

  /** A folder without a configuration. */
  record Nothing(String name) implements Input {
    @Override
    public ConfigurationFile read() {
      return new ConfigurationFile.Unreadable(
          "There is no .dstack.yml file in this folder or below it. Name another one.");
    }
  }
}
