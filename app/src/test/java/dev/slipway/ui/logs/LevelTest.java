package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LevelTest {
  @Test
  void levelsAreWordsInCapitalsOrFields() {
    assertThat(Level.of("12:00 ERROR no memory")).isEqualTo(Level.ERROR);
    assertThat(Level.of("time=1 level=error msg=x")).isEqualTo(Level.ERROR);
    assertThat(Level.of("RuntimeError: no memory")).isEqualTo(Level.ERROR);
    assertThat(Level.of("[WARNING] careful")).isEqualTo(Level.WARNING);
  }

  @Test
  void proseAboutErrorsIsNotALevel() {
    assertThat(Level.of("0 errors, no warnings")).isEqualTo(Level.NORMAL);
    assertThat(Level.of("INFO terror")).isEqualTo(Level.NORMAL);
  }
}
