package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class OutlineTest {

  @Test
  void fieldsAndItemsStandInATree() {
    String text =
        """
        type: service # what
        env:
          - A=1
        resources:
          gpu: 24GB
        probes:
          - type: http
            url: /health
        """;
    assertThat(show(Outline.of(text), ""))
        .containsExactly(
            "type = service",
            "env",
            "  A=1",
            "resources",
            "  gpu = 24GB",
            "probes",
            "  http",
            "    type = http",
            "    url = /health");
  }

  @Test
  void bracketsHaveChildrenToo() {
    assertThat(show(Outline.of("ports: [80, \"81\"]\nresources: {gpu: {name: A100}, cpu: 2}"), ""))
        .containsExactly(
            "ports", "  80", "  81", "resources", "  gpu", "    name = A100", "  cpu = 2");
  }

  @Test
  void textsOverLinesShowTheirFirst() {
    assertThat(
            show(Outline.of("commands:\n  - |\n\n    cd x\n    make\n  - >-\n    b\nname: a"), ""))
        .containsExactly("commands", "  cd x", "  b", "name = a");
  }

  @Test
  void itemsWithoutATextHaveANumber() {
    assertThat(show(Outline.of("a:\n  - \n  - - b\n"), ""))
        .containsExactly("a", "  item 1", "  item 2", "    b");
  }

  @Test
  void aBrokenTextHasAnOutlineToo() {
    assertThat(
            show(
                Outline.of("type: task\nports: [80, {a: 1\nenv\nname: \"x\ncommands:\n- a: b: c"),
                ""))
        .startsWith("type = task", "ports", "  80")
        .contains("name = x", "commands");
  }

  @Test
  void placesReachOverAllThatBelongs() {
    String text = "a: 1\nb:\n  - c\n  - d # e\n\nf: 2\n";
    OutlineItem list = Outline.of(text).get(1);
    assertThat(text.substring(list.start(), list.end())).isEqualTo("b:\n  - c\n  - d");
    OutlineItem item = list.children().getLast();
    assertThat(text.substring(item.start(), item.end())).isEqualTo("- d");
  }

  private static List<String> show(List<OutlineItem> items, String indent) {
    return items.stream()
        .flatMap(
            item ->
                Stream.concat(
                    Stream.of(
                        indent
                            + item.name()
                            + (item.detail().isEmpty() ? "" : " = " + item.detail())),
                    show(item.children(), indent + "  ").stream()))
        .toList();
  }
}
