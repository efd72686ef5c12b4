package dev.slipway.config;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShellWordsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          /bin/bash -c          | /bin/bash,-c
          `  a   b  `           | a,b
          a"b c"d               | ab cd
          'a "b"' "c 'd'"       | a "b",c 'd'
          a\\ b                 | a b
          "a\\"b" 'a\\b'        | a"b,a\\b
          "a\\b" a\\b           | a\\b,ab
          "" a                  | ,a
          """)
  void splitsAsAShellDoes(String line, String words) {
    assertThat(ShellWords.of(line))
        .isEqualTo(new ShellWords(List.of(words.split(",")), OptionalInt.empty()));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = "a 'b|2\n\"a\\\"|0\na\"b\" \"|5")
  void tellsWhereAQuoteIsOpen(String line, int at) {
    assertThat(ShellWords.of(line).openQuote()).hasValue(at);
  }

  @Property
  void anyLineIsSplit(@ForAll String line) {
    ShellWords split = ShellWords.of(line);
    assertThat(String.join("", split.words()).length()).isLessThanOrEqualTo(line.length());
  }
}
