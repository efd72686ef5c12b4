package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Support;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The examples and descriptions of all fields. */
class FieldExamplesTest {

  private static Stream<Arguments> allFields() {
    return Stream.of(ConfigurationType.values())
        .flatMap(
            type -> Schema.fields(type).stream().map(field -> Arguments.of(type, field.name())));
  }

  @ParameterizedTest
  @MethodSource("allFields")
  void theExampleOfAFieldIsValid(ConfigurationType type, String name) {
    Field<?> field = Schema.field(type, name).orElseThrow();
    String text = frame(type, name) + field.example() + "\n";
    String expected =
        switch (field.support()) {
          case Support.ActedOn _ ->
              type == ConfigurationType.DEV_ENVIRONMENT && name.equals("entrypoint")
                  ? "only-0.10.7 [entrypoint]"
                  : "";
          case Support.NotYet _ -> type.runnable() ? "not-acted-on [" + name + "]" : "";
          case Support.NoEffect _ -> "no-effect [" + name + "]";
        };
    assertThat(problems(text))
        .filteredOn(problem -> !problem.contains("type-not-acted-on"))
        .filteredOn(
            problem ->
                problem.contains("[" + name + "]")
                    || OF_THE_FRAME.stream().noneMatch(problem::contains))
        .hasSize(expected.isEmpty() ? 0 : 1)
        .allMatch(problem -> problem.endsWith(" warning " + expected));
  }

  private static final List<String> OF_THE_FRAME = List.of("not-acted-on [replicas]");

  /** Everything else that the configuration needs. */
  private static String frame(ConfigurationType type, String name) {
    var frame = new StringBuilder();
    for (String line : frameLines(type, name)) {
      if (!line.startsWith(name + ":")) frame.append(line).append('\n');
    }
    return frame.toString();
  }

  private static List<String> frameLines(ConfigurationType type, String name) {
    String kind = "type: " + (name.equals("type") ? "task" : type.word());
    String commands = name.equals("groups") ? "name: my-run" : "commands: [a]";
    return switch (name.equals("type") ? ConfigurationType.TASK : type) {
      case DEV_ENVIRONMENT -> List.of(kind, name.equals("version") ? "ide: vscode" : "env: []");
      case TASK -> List.of(kind, commands);
      case SERVICE ->
          List.of(kind, "port: 1", commands, name.equals("scaling") ? "replicas: 1..2" : "env: []");
      case FLEET -> List.of(kind, name.equals("ssh_config") ? "env: []" : "nodes: 2");
      case VOLUME ->
          List.of(
              kind,
              ofKubernetes(name) ? "backend: kubernetes" : "backend: aws",
              "region: r",
              name.matches("volume_id|claim_name") ? "" : "size: 1GB");
      case GATEWAY ->
          List.of(
              kind,
              "backend: aws",
              "region: r",
              name.matches("replicas|public_ip") ? "certificate: null" : "");
      case PRESET -> List.of(kind, name.matches("base|model") ? "env: []" : "repo: m");
      case PROFILES -> List.of();
    };
  }

  private static boolean ofKubernetes(String name) {
    return name.matches("claim_name|storage_class_name|access_modes|read_only");
  }

  @ParameterizedTest
  @MethodSource("allFields")
  void everyFieldIsDescribed(ConfigurationType type, String name) {
    Field<?> field = Schema.field(type, name).orElseThrow();
    assertThat(field.help()).endsWith(".").doesNotContain("\n");
    assertThat(field.type().expected()).isNotBlank();
  }
}
