package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Support;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The fields that are understood and not acted on, and the examples of all fields. */
class LaterFieldsTest {

  private static Stream<Arguments> allFields() {
    return ConfigurationType.RUNNABLE.stream()
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
          case Support.ActedOn _ -> "";
          case Support.NotYet _ -> "not-acted-on [" + name + "]";
          case Support.NoEffect _ -> "no-effect [" + name + "]";
        };
    assertThat(problems(text))
        .hasSize(expected.isEmpty() ? 0 : 1)
        .allMatch(problem -> problem.endsWith(" warning " + expected));
  }

  /** Everything else that the configuration needs. */
  private static String frame(ConfigurationType type, String name) {
    String kind = name.equals("type") ? "" : "type: " + type.word() + "\n";
    String port = type == ConfigurationType.SERVICE && !name.equals("port") ? "port: 1\n" : "";
    boolean commands = type != ConfigurationType.DEV_ENVIRONMENT && !name.equals("commands");
    return kind
        + (name.equals("type") && type == ConfigurationType.SERVICE ? "" : port)
        + (commands || name.equals("type") ? "commands: [a]\n" : "");
  }

  @ParameterizedTest
  @MethodSource("allFields")
  void everyFieldIsDescribed(ConfigurationType type, String name) {
    Field<?> field = Schema.field(type, name).orElseThrow();
    assertThat(field.help()).endsWith(".").doesNotContain("\n");
    assertThat(field.type().expected()).isNotBlank();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "resources: 24GB | 4:12 error wrong-value [24GB]",
        "replicas: {a: 1} | 4:11 error wrong-value [{a: 1}]",
        "auth: perhaps | 4:7 error wrong-value [perhaps]",
        "probes: /health | 4:9 error wrong-value [/health]",
        "priority: 101 | 4:11 error wrong-value [101]",
        "model: [a] | 4:8 error wrong-value [[a]]",
        "nodes: 2 | 4:1 error unknown-field [nodes]",
      })
  void onlyTheBroadShapeIsChecked(String line, String problem) {
    assertThat(problems("type: service\nport: 1\nimage: x\n" + line))
        .filteredOn(shown -> shown.contains(" error "))
        .containsExactly(problem);
  }
}
