package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

/** In the texts, {@code ^} is the place that is asked for. */
class CompletionsTest {

  @Test
  void anEmptyFileStartsWithItsType() {
    assertThat(labels("^").getFirst()).isEqualTo("type");
    assertThat(labels("typ^")).first().isEqualTo("type");
    assertThat(all("typ^").getFirst().insert()).isEqualTo("type: ");
  }

  @Test
  void theTypesAreOfferedWithHelp() {
    assertThat(labels("type: ^")).startsWith("dev-environment", "task", "service");
    assertThat(labels("type: s^")).first().isEqualTo("service");
    assertThat(only("type: serv^"))
        .isEqualTo(
            new Completion(
                "service",
                "service",
                "A program that answers requests at an address.",
                Completion.Kind.VALUE,
                6));
  }

  @Test
  void requiredFieldsOfTheTypeComeFirst() {
    assertThat(labels("type: service\n^")).startsWith("port").contains("gateway", "replicas");
    assertThat(labels("type: task\n^"))
        .contains("ports", "artifacts")
        .doesNotContain("port", "ide");
  }

  @Test
  void givenAndExcludedFieldsAreNotOffered() {
    assertThat(labels("type: task\nimage: x\n^\ncommands: [a]\n"))
        .doesNotContain("type", "image", "commands")
        .contains("env");
    assertThat(labels("type: task\npython: 3.10\n^")).doesNotContain("image");
  }

  @Test
  void fieldsInsideAFieldAreOffered() {
    assertThat(labels("type: task\nregistry_auth:\n  ^")).containsExactly("password", "username");
    assertThat(labels("type: task\nregistry_auth:\n  username: a\n  ^\nimage: x"))
        .containsExactly("password");
  }

  @Test
  void aListOpensWithItsFirstItem() {
    assertThat(only("type: task\ncomm^").insert()).isEqualTo("commands:\n  - ");
    assertThat(only("type: task\nregistry^").insert()).isEqualTo("registry_auth:\n  ");
  }

  @Test
  void itemsAreOfferedByExample() {
    assertThat(labels("type: task\nports:\n  - ^"))
        .contains("8000", "80:8000", "\"*:8000\"", "container_port");
    assertThat(labels("type: task\nports:\n- 8^")).startsWith("8000", "80:8000");
  }

  @Test
  void valuesOfFieldsAreOffered() {
    assertThat(labels("type: dev-environment\nide: ^"))
        .containsExactly("vscode", "cursor", "windsurf", "zed");
    assertThat(labels("type: task\npython: 3.1^")).contains("3.12", "3.10").doesNotContain("3.9");
  }

  @Test
  void nothingIsOfferedInCommentsAndFreeText() {
    assertThat(labels("type: task\n# com^")).isEmpty();
    assertThat(labels("type: task # s^")).isEmpty();
    assertThat(labels("type: task\nname: a b^")).isEmpty();
  }

  private static Completion only(String marked) {
    assertThat(labels(marked)).hasSize(1);
    return all(marked).getFirst();
  }

  private static List<String> labels(String marked) {
    return all(marked).stream().map(Completion::label).toList();
  }

  private static List<Completion> all(String marked) {
    return Completions.at(marked.replace("^", ""), marked.indexOf('^'));
  }
}
