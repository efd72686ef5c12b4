package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ArgumentWordsTest {

  @Test
  void spacesSplitAndQuotesKeepTogether() {
    assertThat(ArgumentWords.of("  --lr 0.1 'a b' \"c d\"e ''"))
        .containsExactly("--lr", "0.1", "a b", "c de", "");
  }

  @Test
  void aBackslashKeepsTheNextCharacter() {
    assertThat(ArgumentWords.of("a\\ b '\\n' \\")).containsExactly("a b", "\\n", "\\");
  }

  @Test
  void nothingIsNoArgument() {
    assertThat(ArgumentWords.of("   ")).isEmpty();
  }
}
