package dev.slipway.config;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** What a configuration describes. */
public enum ConfigurationType {
  DEV_ENVIRONMENT("dev-environment", "a dev environment", true),
  TASK("task", "a task", true),
  SERVICE("service", "a service", true),
  FLEET("fleet", "a fleet", false),
  VOLUME("volume", "a volume", false),
  GATEWAY("gateway", "a gateway", false),
  PRESET("preset", "a preset", false),
  /** {@code profiles.yml}: has the field {@code profiles} in place of a type. */
  PROFILES("profiles", "a list of profiles", false);

  /** Those that can be run. */
  public static final List<ConfigurationType> RUNNABLE =
      Arrays.stream(values()).filter(ConfigurationType::runnable).toList();

  private final String word;
  private final String phrase;
  private final boolean runnable;

  ConfigurationType(String word, String phrase, boolean runnable) {
    this.word = word;
    this.phrase = phrase;
    this.runnable = runnable;
  }

  /** As written in a file: {@code dev-environment}. */
  public String word() {
    return word;
  }

  /** As said in a sentence: {@code a dev environment}. */
  public String phrase() {
    return phrase;
  }

  /** Whether it describes a run. */
  public boolean runnable() {
    return runnable;
  }

  /** The type that a file names by this word behind {@code type:}. */
  public static Optional<ConfigurationType> ofWord(String word) {
    return Arrays.stream(values())
        .filter(type -> type != PROFILES && type.word.equals(word))
        .findFirst();
  }
}
