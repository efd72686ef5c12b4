package dev.slipway.config.language;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Position;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** In the texts, {@code ^} is the place that is asked for. */
class HoverTest {

  @Test
  void aFieldIsExplained() {
    HoverText hover = at("type: service\npo^rt: 8000").orElseThrow();
    assertThat(hover.title()).isEqualTo("port");
    assertThat(hover.help()).contains("listens");
    assertThat(hover.forms()).contains("8000", "80:8000");
    assertThat(hover.note()).isEqualTo("Required. In dstack since 0.10.7.");
    assertThat(hover.span().from()).isEqualTo(new Position(2, 1));
    assertThat(hover.span().to()).isEqualTo(new Position(2, 5));
  }

  @Test
  void aFieldInsideAFieldIsExplained() {
    assertThat(at("type: task\nregistry_auth:\n  user^name: a").map(HoverText::title))
        .contains("username");
    assertThat(at("type: task\nports:\n  - loc^al_port: 80").map(HoverText::title))
        .contains("local_port");
  }

  @Test
  void aValueIsExplained() {
    assertThat(at("type: ta^sk").map(HoverText::title)).contains("task");
    assertThat(at("type: task\nimage: ub^untu")).isEmpty();
  }

  @Test
  void whatHasNoEffectSaysSo() {
    assertThat(at("type: task\ncac^he: [a]").orElseThrow().note()).startsWith("It has no effect.");
    assertThat(at("type: task\nreso^urces:").orElseThrow().note())
        .isEqualTo("Slipway does not act on it yet.");
  }

  @Test
  void thereIsNothingToSayElsewhere() {
    assertThat(at("type: task\n^")).isEmpty();
    assertThat(at("type: task\nunk^nown: a")).isEmpty();
  }

  private static Optional<HoverText> at(String marked) {
    return Hover.at(marked.replace("^", ""), marked.indexOf('^'));
  }
}
