package dev.slipway.config.language;

import static dev.slipway.config.language.At.all;
import static dev.slipway.config.language.At.labels;
import static dev.slipway.config.language.At.named;
import static dev.slipway.config.language.At.taken;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** Keys. In the texts, {@code ^} is the place that is asked for. */
class CompletionsTest {

  @Test
  void anEmptyFileStartsWithItsType() {
    assertThat(labels("^").getFirst()).isEqualTo("type");
    assertThat(labels("typ^")).first().isEqualTo("type");
    assertThat(taken("type", "typ^")).isEqualTo("type: ^");
  }

  @Test
  void theTypesAreOfferedWithHelp() {
    assertThat(labels("type: ^")).startsWith("dev-environment", "task", "service");
    assertThat(labels("type: s^")).first().isEqualTo("service");
    assertThat(all("type: serv^"))
        .containsExactly(
            new Completion(
                "service",
                "service",
                "A program that answers requests at an address.",
                Completion.Kind.VALUE,
                6,
                10,
                7,
                true));
  }

  @Test
  void requiredFieldsOfTheTypeComeFirst() {
    assertThat(labels("type: service\n^")).startsWith("port").contains("gateway", "replicas");
    assertThat(labels("type: task\n^"))
        .contains("ports", "artifacts")
        .doesNotContain("port", "ide");
    assertThat(labels("type: volume\n^")).startsWith("backend").contains("size");
    assertThat(labels("profiles:\n  - ^")).startsWith("name").contains("spot_policy");
  }

  @Test
  void givenAndExcludedFieldsAreNotOffered() {
    assertThat(labels("type: task\nimage: x\n^\ncommands: [a]\n"))
        .doesNotContain("type", "image", "commands", "python", "docker")
        .contains("env");
    assertThat(labels("type: task\npython: 3.10\n^")).doesNotContain("image");
  }

  @Test
  void fieldsInsideAFieldAreOffered() {
    assertThat(labels("type: task\nregistry_auth:\n  ^")).containsExactly("password", "username");
    assertThat(labels("type: task\nregistry_auth:\n  username: a\n  ^\nimage: x"))
        .startsWith("password")
        .doesNotContain("username", "image");
    assertThat(labels("type: task\nresources:\n  gpu:\n    ^")).contains("vendor", "name", "count");
    assertThat(labels("type: task\nresources:\n  gpu:\n    name: A100\n    ^"))
        .startsWith("vendor", "count", "memory")
        .contains("cpu", "disk", "ports");
  }

  @Test
  void fieldsOfItemsAreOffered() {
    assertThat(labels("type: service\nprobes:\n  - type: http\n    ^")).startsWith("url", "method");
    assertThat(labels("type: service\nprobes:\n- type: http\n  ^")).startsWith("url", "method");
    assertThat(labels("type: service\nprobes:\n  - ^")).startsWith("type");
  }

  @Test
  void aKeyOpensItsGroupOrList() {
    assertThat(taken("commands", "type: task\ncomm^")).endsWith("\ncommands:\n  - ^");
    assertThat(taken("registry_auth", "type: task\nregistry^")).endsWith("registry_auth:\n  ^");
    assertThat(taken("gpu", "type: task\nresources:\n  gp^")).endsWith("  gpu: ^");
    assertThat(taken("headers", "type: service\nprobes:\n  - type: http\n    head^"))
        .endsWith("\n    headers:\n      - ^");
  }

  @Test
  void aKeyWhoseValueIsThereIsOnlyNamed() {
    assertThat(taken("commands", "type: task\ncomm^:\n  - a")).endsWith("\ncommands^:\n  - a");
    assertThat(taken("commands", "type: task\nco^xx: a")).endsWith("\ncommands^: a");
    assertThat(taken("resources", "type: task\nreso^\n  gpu: 1")).endsWith("resources:^\n  gpu: 1");
  }

  @Test
  void keysAreOfferedInBraces() {
    assertThat(labels("type: task\nresources: {^")).contains("gpu", "memory");
    assertThat(labels("type: task\nresources: {gpu: 1, ^}"))
        .contains("memory")
        .doesNotContain("gpu");
    assertThat(labels("type: task\nresources: {gpu: {^}}")).contains("vendor");
    assertThat(labels("type: task\nports: [{^}]")).contains("container_port");
    assertThat(taken("gpu", "type: task\nresources: {g^}")).endsWith("resources: {gpu: ^}");
    assertThat(taken("gpu", "type: task\nresources: {\n  cpu: 2,\n  g^\n}")).endsWith("gpu: ^\n}");
    assertThat(taken("backends", "profiles:\n  - {name: a, back^}")).endsWith("backends: [^]}");
  }

  @Test
  void aLineLeftTooFarInMayGoOnFurtherOut() {
    assertThat(taken("- 80:8000", "type: task\nports:\n  - 8000\n  ^"))
        .isEqualTo("type: task\nports:\n  - 8000\n  - 80:8000^");
    assertThat(taken("image", "type: task\nports:\n  - 8000\n  ima^"))
        .isEqualTo("type: task\nports:\n  - 8000\nimage: ^");
    assertThat(taken("image", "type: task\nports:\n  - 8000\n  - ^"))
        .isEqualTo("type: task\nports:\n  - 8000\nimage: ^");
    assertThat(taken("disk", "type: task\nresources:\n  gpu:\n    name: A100\n    ^"))
        .endsWith("\n    name: A100\n  disk: ^");
  }

  @Test
  void lettersOfTheNamesPartsAreEnough() {
    assertThat(labels("type: task\nregau^")).first().isEqualTo("registry_auth");
    assertThat(labels("type: task\nwd^")).contains("working_dir");
    assertThat(labels("type: task\nduration^")).contains("max_duration", "stop_duration");
    assertThat(labels("type: task\nxyz^")).isEmpty();
  }

  @Test
  void nothingIsOfferedInCommentsAndFreeText() {
    assertThat(labels("type: task\n# com^")).isEmpty();
    assertThat(labels("type: task # s^")).isEmpty();
    assertThat(labels("type: task\nname: a b^")).isEmpty();
    assertThat(labels("type: task\ncommands:\n  - |\n    im^")).isEmpty();
    assertThat(labels("type: task\ncommands:\n  - echo \"# a\n      ^b\"")).isEmpty();
  }

  @Test
  void whatIsBrokenElsewhereDoesNotMatter() {
    assertThat(labels("type: task\nports: [80\nenv:\n  - A=\"b\n^\nimage: 'x"))
        .contains("commands");
    assertThat(labels("type: task\n\tports: }\nresources:\n  ^")).contains("gpu");
  }

  @Test
  void groupsThatAreNamedCanBeUsedAgain() {
    String text = "type: task\nports: &p\n  - 80\n";
    assertThat(labels(text + "env: *^")).containsExactly("*p");
    assertThat(named("<<", text + "^").insert()).isEqualTo("<<: *");
  }
}
