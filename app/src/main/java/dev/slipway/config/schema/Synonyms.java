package dev.slipway.config.schema;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Words that other tools use for what this language calls otherwise. */
final class Synonyms {
  private static final Map<String, String> WORDS =
      Map.ofEntries(
          Map.entry("environment", "env"),
          Map.entry("env_vars", "env"),
          Map.entry("variables", "env"),
          Map.entry("run", "commands"),
          Map.entry("cmd", "commands"),
          Map.entry("script", "commands"),
          Map.entry("docker_image", "image"),
          Map.entry("container", "image"),
          Map.entry("workdir", "working_dir"),
          Map.entry("cwd", "working_dir"),
          Map.entry("mounts", "volumes"),
          Map.entry("editor", "ide"),
          Map.entry("timeout", "max_duration"),
          Map.entry("retry_policy", "retry"),
          Map.entry("labels", "tags"),
          Map.entry("python_version", "python"),
          Map.entry("num_nodes", "nodes"),
          Map.entry("dev", "dev-environment"),
          Map.entry("job", "task"),
          Map.entry("server", "service"),
          Map.entry("preemptible", "spot"),
          Map.entry("code", "vscode"));

  private Synonyms() {}

  static Optional<String> of(String word) {
    return Optional.ofNullable(WORDS.get(word.toLowerCase(Locale.ROOT)));
  }
}
