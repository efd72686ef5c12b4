package dev.slipway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class YamlColorsTest {
  @Test
  void theSpansCoverTheText() {
    String yaml = "# a comment\ntype: task\nenv:\n  - A: \"b # c\"\nport: 8000\n";

    assertThat(YamlColors.of(yaml).length()).isEqualTo(yaml.length());
  }

  @Test
  void keysStringsNumbersAndCommentsHaveTheirOwnStyle() {
    assertThat(styles("port: 8000 # why")).contains("yaml-key", "yaml-number", "yaml-comment");
    assertThat(styles("name: 'x'")).contains("yaml-key", "yaml-string");
    assertThat(styles("plain words")).isEmpty();
  }

  private static java.util.List<String> styles(String yaml) {
    return YamlColors.of(yaml).stream().flatMap(span -> span.getStyle().stream()).toList();
  }
}
