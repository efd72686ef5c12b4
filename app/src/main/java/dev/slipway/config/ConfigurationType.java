package dev.slipway.config;

import java.util.Arrays;
import java.util.Optional;

/** What a configuration describes: the values of {@code type} that can be run. */
public enum ConfigurationType {
  DEV_ENVIRONMENT("dev-environment", "a dev environment"),
  TASK("task", "a task"),
  SERVICE("service", "a service");

  private final String word;
  private final String phrase;

  ConfigurationType(String word, String phrase) {
    this.word = word;
    this.phrase = phrase;
  }

  /** As written in a file: {@code dev-environment}. */
  public String word() {
    return word;
  }

  /** As said in a sentence: {@code a dev environment}. */
  public String phrase() {
    return phrase;
  }

  public static Optional<ConfigurationType> ofWord(String word) {
    return Arrays.stream(values()).filter(type -> type.word.equals(word)).findFirst();
  }
}
