package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Position;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PartTest {

  @Test
  void aPartIsFoundBehindCharactersOfTwoUnits() {
    String text = "a: \uD83D\uDE80b:cd";
    Part part = part(text).split(':').getLast();
    assertThat(part.text()).isEqualTo("cd");
    assertThat(text.substring(part.span().start(), part.span().end())).isEqualTo("cd");
    assertThat(part.span().from()).isEqualTo(new Position(1, 7));
    assertThat(part.span().to()).isEqualTo(new Position(1, 9));
  }

  @Test
  void aPartOfAnAliasIsTheAlias() {
    String text = "x: &x \"b\"\na: *xy";
    String both = text.replace("&x ", "&xy ");
    Part part = part(both).sub(0, 1);
    assertThat(both.substring(part.span().start(), part.span().end())).isEqualTo("*xy");
    assertThat(apply(both, part.changeTo("c"))).endsWith("a: \"c\"");
  }

  @Test
  void aPartOfATextOnSeveralLinesIsTheWholeText() {
    String text = "a: >-\n  b\n  c\n";
    Part part = part(text).sub(0, 1);
    assertThat(text.substring(part.span().start(), part.span().end())).contains("b\n  c");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "b | c | c",
        "b | c: d | \"c: d\"",
        "b | c #d | \"c #d\"",
        "b | c, d | \"c, d\"",
        "b | *c | \"*c\"",
        "b | say \"c\" | \"say \\\"c\\\"\"",
        "\"b\" | c: d | \"c: d\"",
        "'b' | c, d | 'c, d'",
        "'b' | it's | \"it's\"",
        "\"\\x62\" | c | \"c\"",
      })
  void aRepairKeepsTheQuotesOrAddsSome(String written, String replacement, String repaired) {
    String text = "a: " + written;
    assertThat(apply(text, part(text).changeTo(replacement))).isEqualTo("a: " + repaired);
  }

  private static String apply(String text, Fix fix) {
    return TextEdit.apply(text, fix.edits());
  }

  private static Part part(String text) {
    var findings = new Findings(text);
    Node root = YamlReader.read(new Source(text), findings).orElseThrow();
    assertThat(findings.sorted()).isEqualTo(List.of());
    return Part.of((Node.Scalar) ((Node.Mapping) root).entry("a").orElseThrow().value());
  }
}
