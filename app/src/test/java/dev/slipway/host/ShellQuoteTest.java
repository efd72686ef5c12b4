package dev.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;

class ShellQuoteTest {
  @Property(tries = 150)
  void aShellTakesEveryWordAsItIs(@ForAll @CharRange(from = '\u0001', to = '\u00ff') String word)
      throws Exception {
    CommandResult result =
        new LocalHost().run(Command.of("/bin/sh", "-c", "printf '[%s]' " + ShellQuote.quote(word)));

    assertThat(result.out()).isEqualTo("[" + word + "]");
  }

  @Example
  void plainWordsStayReadable() {
    assertThat(ShellQuote.quote("python:3.12")).isEqualTo("python:3.12");
    assertThat(ShellQuote.quote("")).isEqualTo("''");
    assertThat(ShellQuote.quote("it's; rm -rf $HOME")).isEqualTo("'it'\\''s; rm -rf $HOME'");
  }

  @Example
  void aZeroCharacterIsRefused() {
    assertThatThrownBy(() -> ShellQuote.quote("a\0b")).isInstanceOf(IllegalArgumentException.class);
  }
}
