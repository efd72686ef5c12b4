package dev.slipway.config.templates;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.language.Checking;
import dev.slipway.config.language.Formatting;
import dev.slipway.config.language.Language;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class TemplatesTest {
  private static final Path EXAMPLES = Path.of("..", "assets", "examples");

  private static List<Template> templates() {
    return Templates.all();
  }

  private static List<Path> examples() throws IOException {
    try (Stream<Path> files = Files.walk(EXAMPLES)) {
      return files.filter(file -> file.toString().endsWith(".dstack.yml")).sorted().toList();
    }
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateIsValidAndTeaches(Template template) {
    RunConfiguration configuration = Checking.configuration(template.text());
    assertThat(configuration.name()).isPresent();
    assertThat(template.title()).isNotBlank();
    assertThat(template.summary()).endsWith(".");
    assertThat(template.text().lines().filter(line -> line.strip().startsWith("#")))
        .hasSizeGreaterThanOrEqualTo(5);
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateWarnsOnlyOfFieldsThatAreNotActedOnYet(Template template) {
    assertThat(Checking.problems(template.text()))
        .allMatch(problem -> problem.contains(" warning not-acted-on "));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void aTemplateIsInOrder(Template template) {
    assertThat(new Language().format(template.text()))
        .isEqualTo(new Formatting.Done(template.text()));
  }

  @ParameterizedTest
  @MethodSource("templates")
  void whatATemplateTeachesIsReadWithoutScrolling(Template template) {
    assertThat(template.text().lines().filter(line -> line.strip().startsWith("#")))
        .allMatch(line -> line.length() <= 72);
    assertThat(template.summary().split(" ")).hasSizeGreaterThan(5);
  }

  @Test
  void theGalleryHasTheOnesPeopleLookFor() {
    assertThat(templates())
        .extracting(Template::title)
        .containsExactly(
            "Web server",
            "Batch job",
            "FastAPI",
            "Streamlit",
            "Gradio",
            "Jupyter",
            "VS Code",
            "vLLM",
            "SGLang",
            "Text Generation Inference",
            "Ollama",
            "llama.cpp",
            "ComfyUI",
            "torchrun",
            "Axolotl fine-tune");
  }

  @ParameterizedTest
  @MethodSource("examples")
  void anExampleHasNoProblem(Path file) throws IOException {
    assertThat(Checking.problems(Files.readString(file))).isEmpty();
  }

  @Test
  void thereIsAnExampleOfEachType() throws IOException {
    assertThat(examples())
        .extracting(file -> Checking.configuration(Files.readString(file)).type())
        .containsAll(ConfigurationType.RUNNABLE);
  }
}
