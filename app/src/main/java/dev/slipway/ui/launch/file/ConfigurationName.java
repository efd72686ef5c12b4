package dev.slipway.ui.launch.file;

import dev.slipway.config.FileKind;
import java.nio.file.Path;
import java.util.List;

/** The names by which files are found to be configurations. */
public final class ConfigurationName {
  private static final String ENDING = ".dstack.yml";

  private ConfigurationName() {}

  /** The name, or with the ending without which it would not be found again. */
  public static String of(String name) {
    return FileKind.named(name).isPresent() ? name : stem(name) + ENDING;
  }

  /** The file, or the one beside it that has the ending. */
  public static Path of(Path file) {
    return file.resolveSibling(of(String.valueOf(file.getFileName())));
  }

  private static String stem(String name) {
    for (String ending : List.of(".yml", ".yaml")) {
      boolean more = name.length() > ending.length();
      if (more && name.endsWith(ending)) return name.substring(0, name.length() - ending.length());
    }
    return name;
  }
}
