package dev.slipway.config.format;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class FormatterTest {
  private final Formatter formatter = new Formatter();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "`a:   b` | `a: b`",
        "`a :  b` | `a: b`",
        "`a: b   ` | `a: b`",
        "`a:\n- b\n-   c` | `a:\n  - b\n  - c`",
        "`a:\n    b: c` | `a:\n  b: c`",
        "`a:\n    -   b: c\n        d: e` | `a:\n  - b: c\n    d: e`",
        "`- - a\n  -   b` | `- - a\n  - b`",
        "`a:\n  -\n     b: c` | `a:\n  -\n    b: c`",
        "`a: [ b,c ,  d ]` | `a: [b, c, d]`",
        "`a: { b: c,d : e }` | `a: {b: c, d: e}`",
        "`a: {\"b\":c}` | `a: {\"b\": c}`",
        "`a: [b,\n c]` | `a: [b,\n  c]`",
        "`a: [\n   b,\n   c\n   ]` | `a: [\n  b,\n  c\n]`",
        "`\n\na: b\n\n\n\nc: d\n\n\n` | `a: b\n\nc: d`",
        "`a: b # c` | `a: b  # c`",
        "`a: b        # c` | `a: b  # c`",
        "`    # c\na: b` | `# c\na: b`",
        "`a:\n# c\n- b` | `a:\n  # c\n  - b`",
        "`a:\n    - b\n    # - c\nd: e` | `a:\n  - b\n  # - c\nd: e`",
        "`a:\n    - b\n# c\nd: e` | `a:\n  - b\n# c\nd: e`",
        "`a: 'b'\nc: \"d\"` | `a: 'b'\nc: \"d\"`",
        "`a: ${{ b }}` | `a: ${{ b }}`",
        "`a:\n"
            + " - |\n"
            + "     b\n"
            + "       c\n\n"
            + "     d\n"
            + " - e` | `a:\n"
            + "  - |\n"
            + "    b\n"
            + "      c\n\n"
            + "    d\n"
            + "  - e`",
        "`a: |2\n     b\n   c` | `a: |2\n     b\n   c`",
        "`a: >-   # c\n      b` | `a: >-  # c\n  b`",
        "`a: b\n     c` | `a: b\n  c`",
        "`a: \"b\n\n     c\"` | `a: \"b\n\n  c\"`",
        "`---\na:   b\n...` | `---\na: b\n...`",
        "`a: &x   b\nc:   *x\n*x : d` | `a: &x b\nc: *x\n*x : d`",
        "`a: !!str   1` | `a: !!str 1`",
        "`? a\n:   b` | `? a\n: b`",
        "`# only` | `# only`",
      })
  void isPutInOrder(String text, String expected) {
    assertThat(formatter.format(text + "\n")).contains(expected + "\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"a: [", "a: \"b", "\ta: b", "a: b: c"})
  void whatIsNoYamlIsLeftAlone(String text) {
    assertThat(formatter.format(text)).isEmpty();
  }

  @Test
  void nothingStaysNothing() {
    assertThat(formatter.format("")).contains("");
    assertThat(formatter.format("\n \n")).contains("");
  }

  @Test
  void lineBreaksAndTheByteOrderMarkStay() {
    assertThat(formatter.format("\uFEFFa:  b\r\nc: d\r\n")).contains("\uFEFFa: b\r\nc: d\r\n");
  }

  @Test
  void emptyLinesThatCountStay() {
    assertThat(formatter.format("a: |+\n  b\n\n\nc: d\n")).contains("a: |+\n  b\n\n\nc: d\n");
    assertThat(formatter.format("a: |+\n  b\n\n\n")).contains("a: |+\n  b\n\n\n");
    assertThat(formatter.format("a: |\n   b")).contains("a: |\n  b");
  }
}
