package dev.slipway.config;

import java.util.List;
import java.util.Optional;

/** A model to be served as well as can be, found by measuring. */
public record Preset(
    Optional<String> name,
    Model model,
    Optional<Prompt> prompt,
    Goal goal,
    Load load,
    boolean baseline,
    List<String> previous,
    Optional<GatewayChoice> gateway,
    List<EnvVar> env,
    Profile profile)
    implements Configuration {
  public Preset {
    previous = List.copyOf(previous);
    env = List.copyOf(env);
  }

  /** Which model to serve. */
  public sealed interface Model {}

  /** This one exactly. */
  public record Exact(String repo, Optional<String> name) implements Model {}

  /** This one, or a variant of it. */
  public record Base(String name) implements Model {}

  /** What else to heed. */
  public sealed interface Prompt {}

  /** The words themselves. */
  public record PromptText(String text) implements Prompt {}

  /** The words in a file. */
  public record PromptFile(String path) implements Prompt {}

  /** What is good enough, and how often to try. */
  public record Goal(
      Optional<Integer> minContextLength,
      Optional<Integer> maxTtftMillis,
      Optional<Integer> trials) {}

  /** The requests by which it is measured. */
  public record Load(
      Optional<Integer> concurrency,
      int inputTokens,
      int outputTokens,
      int sharedPrefixTokens,
      String dataset) {}

  @Override
  public ConfigurationType type() {
    return ConfigurationType.PRESET;
  }
}
