package dev.slipway.config.language;

import static dev.slipway.config.language.Checking.problems;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SpansTest {

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void lineBreaksOfAllSystemsCountOnce(String lineBreak) {
    String text = String.join(lineBreak, "type: task", "# c", "image: x", "imge: y", "");
    assertThat(problems(text)).containsExactly("4:1 error unknown-field [imge]");
  }

  @Test
  void anEmojiIsOneColumnAndShiftsNoSpan() {
    String text = "type: task # \uD83D\uDE80\uD83D\uDE80\ncommands: [\"\uD83D\uDE80\", [x]]\n";
    assertThat(problems(text)).containsExactly("2:17 error wrong-value [[x]]");
    assertThat(only(text)).isEqualTo(span(text, "[x]", new Position(2, 17), new Position(2, 20)));
  }

  @Test
  void anEmojiMayStandAnywhereInALongText() {
    for (int length = 1000; length < 1100; length++) {
      String comment = "# " + "x".repeat(length) + "\uD83D\uDE80".repeat(3) + "\n";
      assertThat(problems(comment + "type: tas")).containsExactly("2:7 error unknown-value [tas]");
    }
  }

  @Test
  void aByteOrderMarkCountsInOffsetsNotInColumns() {
    String text = "\uFEFFtyp: task\ncommands: [a]";
    assertThat(problems(text)).containsExactly("1:1 error unknown-field [typ]");
    assertThat(only(text).start()).isEqualTo(1);
  }

  @Test
  void aByteOrderMarkInBytesIsTheSame() {
    byte[] content = "\uFEFFtype: dev-environment\r\n".getBytes(StandardCharsets.UTF_8);
    assertThat(new Language().check(content).problems()).isEmpty();
  }

  @Test
  void anEmptyFileWithAByteOrderMarkIsEmpty() {
    assertThat(problems("\uFEFF")).containsExactly("1:1 error empty []");
  }

  @Test
  void aListEndsWithItsLastItem() {
    assertThat(problems("type: task\nimage: x\nregistry_auth:\n  - a\n\n# comment\n\nname: ab\n"))
        .containsExactly("4:3 error wrong-value [- a]");
  }

  @Test
  void aReferenceIsMarkedInsideQuotesAndBlocks() {
    assertThat(problems("type: task\ncommands: [\"a \\\"b\\\" ${{ x.y }}\"]"))
        .containsExactly("2:21 error reference-unknown [${{ x.y }}]");
    assertThat(problems("type: task\ncommands:\n  - |\n    a $$ ${{ run.name }}\n    ${{ x }}\n"))
        .containsExactly("5:5 error reference-name [${{ x }}]");
    assertThat(problems("type: task\ncommands:\n  - a\n    ${{ x }} b\n"))
        .containsExactly("4:5 error reference-name [${{ x }}]");
  }

  @Test
  void aReferenceBehindAnEscapedDollarMarksTheWholeValue() {
    assertThat(problems("type: task\ncommands: [\"\\x24 ${{ x }}\"]"))
        .containsExactly("2:12 error reference-name [\"\\x24 ${{ x }}\"]");
  }

  private static Span only(String text) {
    return Checking.check(text).problems().stream().map(Problem::span).findFirst().orElseThrow();
  }

  private static Span span(String text, String marked, Position from, Position to) {
    int start = text.indexOf(marked);
    return new Span(start, start + marked.length(), from, to);
  }
}
