package dev.slipway.config.reference;

import static org.assertj.core.api.Assertions.assertThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.templates.Template;
import dev.slipway.config.templates.Templates;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class JsonSchemaTest {
  private static final Path PUBLISHED = Path.of("../assets/dstack.schema.json");
  private static final String TEXT = JsonSchema.text();
  private static final com.networknt.schema.Schema SCHEMA =
      SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7).getSchema(TEXT);

  @Test
  void thePublishedSchemaIsCurrent() throws IOException {
    assertThat(Files.readString(PUBLISHED))
        .as("Regenerate it: slipway schema > assets/dstack.schema.json")
        .isEqualTo(TEXT);
  }

  @Test
  void itIsTheSameEachTime() {
    assertThat(JsonSchema.text()).isEqualTo(TEXT);
  }

  @Test
  void itIsASchemaOfDraft7() {
    var meta =
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_7)
            .getSchema(SchemaLocation.of("http://json-schema.org/draft-07/schema#"));
    assertThat(meta.validate(TEXT, InputFormat.JSON)).isEmpty();
  }

  static Stream<String> templates() {
    return Templates.all().stream().map(Template::text);
  }

  static Stream<String> examples() throws IOException {
    try (Stream<Path> files = Files.walk(Path.of("../assets/examples"))) {
      return files
          .filter(file -> file.getFileName().toString().endsWith(".dstack.yml"))
          .map(JsonSchemaTest::read)
          .toList()
          .stream();
    }
  }

  @ParameterizedTest
  @MethodSource({"templates", "examples"})
  void whatComesWithSlipwayIsValid(String text) {
    assertThat(problems(text)).isEmpty();
  }

  /** Each field beside those that its type needs. */
  static Stream<String> fieldExamples() {
    return Arrays.stream(ConfigurationType.values()).flatMap(JsonSchemaTest::fieldExamples);
  }

  private static Stream<String> fieldExamples(ConfigurationType type) {
    return Schema.fields(type).stream()
        .filter(field -> !field.name().equals("type"))
        .map(field -> document(type, field));
  }

  private static String document(ConfigurationType type, Field<?> tried) {
    String head = type == ConfigurationType.PROFILES ? "" : "type: " + type.word() + "\n";
    return Schema.fields(type).stream()
        .filter(field -> field.required() && !field.name().equals("type"))
        .filter(field -> !field.name().equals(tried.name()))
        .map(field -> field.example() + "\n")
        .collect(Collectors.joining("", head, tried.example() + "\n"));
  }

  @ParameterizedTest
  @MethodSource("fieldExamples")
  void everyFieldsExampleIsValid(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: task\npython: 3.10\ncommands: [a]",
        "type: task\nresources:\n  gpu: {name: [A100, H100], memory: 40GB.., count: 2}",
        "type: task\nresources:\n  gpu: 1\n  memory: 16\n  cpu: arm:8..",
        "type: task\nenv:\n  A: 1\n  B: true\n  C: x",
        "type: task\nenv: [A=1, B]\nports: [80, '8000:80', '*:8000', {container_port: 80}]",
        "type: service\n"
            + "port: 8000\n"
            + "gateway: false\n"
            + "replicas: 0..4\n"
            + "scaling: {metric: rps, target: 10}",
        "type: service\nport: 8000\nhttps: auto\nauth: yes\nmodel: {name: a/b, format: openai}",
        "type: task\nimage: x\ndocker: false\nmax_duration: off\nstop_duration: 90",
        "type: task\nschedule:\n  cron: ['0 8 * * *', '0 9 * * mon']",
        "type: gateway\nbackend: aws\nregion: eu\ncertificate: null",
        "type: service\nport: 80\nreplicas: 1..2\nscaling: {metric: rps, target: 1, window: 30}",
        "type: service\nport: 80\nreplicas: 1..2\nscaling: {metric: rps, target: 1, window: 300}",
        "type: service\nport: 80\nprobes: [{type: http, method: post, body: \"a\\nb\"}]",
        "type: task\nenv: [\"A=b\\nc\"]",
        "profiles:\n  - name: a\n    default: true\n    retry: {on_events: [error], duration: 1h}",
      })
  void whatIsRightIsValid(String text) {
    assertThat(problems(text)).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: tsk",
        "name: a",
        "type: task\ncomands: [a]",
        "type: service\ncommands: [a]",
        "type: task\nport: 80",
        "type: task\npython: 3.6",
        "type: task\nports: 80",
        "type: task\nports: [a]",
        "type: task\nnodes: 0",
        "type: task\npriority: 101",
        "type: task\nimage: x\npython: 3.12",
        "type: task\nresources: {gpu: {naem: A100}}",
        "type: task\nresources: {memory: 8XB}",
        "type: task\nmax_duration: 2 years",
        "type: task\nspot_policy: sometimes",
        "type: task\nenv: {1A: b}",
        "type: volume\nregion: a",
        "type: task\nprivileged: maybe",
        "profiles: [{default: true}]",
        "[a, b]",
      })
  void whatIsWrongIsNot(String text) {
    assertThat(problems(text)).isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "type: tsk",
        "name: a",
        "type: task\ncomands: [a]",
        "type: service\ncommands: [a]"
      })
  void oneMistakeIsOneError(String text) {
    assertThat(problems(text)).hasSize(1);
  }

  /** What may stand behind a backslash in all of them. */
  private static final String ESCAPED = "\\\\(?:x[0-9a-f]{2}|[\\\\^$.|?*+()\\[\\]{}/dDwWsSbBnrt-])";

  /** No flags, look-behinds or named groups, and only signs that the others escape too. */
  @Test
  void everyPatternIsOneThatOtherLanguagesRead() {
    var root = JsonMapper.builder().build().readTree(TEXT);
    List<String> patterns = root.findValuesAsString("pattern");
    assertThat(patterns).hasSizeGreaterThan(50);
    assertThat(patterns)
        .allSatisfy(
            pattern -> {
              String unescaped = pattern.replaceAll(ESCAPED, "_");
              assertThat(unescaped).doesNotContain("\\", "&&", "[[");
              String bare = unescaped.replaceAll("\\[[^]]*]", "_");
              assertThat(bare).doesNotContainPattern("\\(\\?[^:=!]");
              assertThat(bare).doesNotContainPattern("[+*?}]\\+");
            });
  }

  @Test
  void whatHasNoEffectIsDeprecated() {
    assertThat(TEXT).contains("\"deprecationMessage\" : \"It has no effect.");
  }

  @Test
  void eachEnumerationHasHelpForEachValue() {
    var root = JsonMapper.builder().build().readTree(TEXT);
    List<JsonNode> all = root.findParents("enum");
    assertThat(all).hasSizeGreaterThan(20);
    assertThat(all)
        .allMatch(node -> node.path("enum").size() == node.path("markdownEnumDescriptions").size());
  }

  private static Set<String> problems(String yaml) {
    return SCHEMA.validate(yaml, InputFormat.YAML).stream()
        .map(error -> error.getInstanceLocation() + " " + error.getMessage())
        .collect(Collectors.toSet());
  }

  private static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
