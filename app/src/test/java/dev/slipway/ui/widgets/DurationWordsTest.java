package dev.slipway.ui.widgets;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class DurationWordsTest {
  @Test
  void shortTimesHaveTenthsAndLongOnesTwoUnits() {
    assertThat(DurationWords.exact(Duration.ofMillis(210))).isEqualTo("0.2 s");
    assertThat(DurationWords.exact(Duration.ofSeconds(31))).isEqualTo("31 s");
    assertThat(DurationWords.exact(Duration.ofSeconds(112))).isEqualTo("1 min 52 s");
    assertThat(DurationWords.whole(Duration.ofMinutes(231))).isEqualTo("3 h 51 min");
    assertThat(DurationWords.whole(Duration.ofHours(48))).isEqualTo("2 d");
  }

  @Test
  void roughTimesHaveOneUnit() {
    assertThat(DurationWords.rough(Duration.ofSeconds(119))).isEqualTo("1 min");
    assertThat(DurationWords.rough(Duration.ofHours(30))).isEqualTo("1 d");
  }

  @Test
  void aClockThatWentBackGivesNothingNegative() {
    assertThat(DurationWords.rough(Duration.ofSeconds(-5))).isEqualTo("0 s");
    assertThat(DurationWords.exact(Duration.ofSeconds(-5))).isEqualTo("0.0 s");
  }
}
