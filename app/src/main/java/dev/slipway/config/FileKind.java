package dev.slipway.config;

import java.util.Optional;
import java.util.Set;

/** What a file holds, judged by its name and that of its folder. */
public enum FileKind {
  /** One dev environment, task, service or the like. */
  CONFIGURATION,
  /** Named answers to where runs may be placed. */
  PROFILES;

  private static final String PROFILES_FOLDER = ".dstack";
  private static final Set<String> PROFILES_NAMES = Set.of("profiles.yml", "profiles.yaml");

  /** What others put there is not looked through. */
  private static final Set<String> OF_OTHERS =
      Set.of("node_modules", "target", "build", "dist", "venv", "__pycache__", "site-packages");

  /** By the file's name alone, wherever it is; empty if it is neither. */
  public static Optional<FileKind> named(String file) {
    if (file.endsWith(".dstack.yml") || file.endsWith(".dstack.yaml")) {
      return Optional.of(CONFIGURATION);
    }
    return PROFILES_NAMES.contains(file) ? Optional.of(PROFILES) : Optional.empty();
  }

  /**
   * As which it is read where it is: profiles stand in one certain folder.
   *
   * @param folder the name of the folder that holds it
   */
  public static Optional<FileKind> in(String folder, String file) {
    return named(file).filter(kind -> kind != PROFILES || folder.equals(PROFILES_FOLDER));
  }

  /** Whether there is nothing to look for in a folder of this name. */
  public static boolean isPassedOver(String folder) {
    boolean hidden = folder.startsWith(".") && !folder.equals(PROFILES_FOLDER);
    return hidden || OF_OTHERS.contains(folder);
  }
}
