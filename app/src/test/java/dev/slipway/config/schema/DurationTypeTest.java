package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.DurationValue;
import java.time.Duration;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DurationTypeTest {

  @ParameterizedTest
  @CsvSource({
    "90, PT1M30S",
    "\"90\", PT1M30S",
    "90s, PT1M30S",
    "5m, PT5M",
    "5 m, PT5M",
    "2h, PT2H",
    "1d, PT24H",
    "1w, PT168H",
    "0, PT0S"
  })
  void aLengthOfTimeIsRead(String written, Duration duration) {
    assertThat(Trial.read(TimeType.ANY, written)).isEqualTo(duration);
    assertThat(Trial.read(DurationType.offable(), written).duration()).contains(duration);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "5 min | error duration-form [5 min] | 5m",
        "1hr | error duration-form [1hr] | 1h",
        "2hours | error duration-form [2hours] | 2h",
        "2 Days | error duration-form [2 Days] | 2d",
        "30sec | error duration-form [30sec] | 30s",
        "5M | error duration-form [5M] | 5m",
        "1h30m | error duration-form [1h30m] | 90m",
        "1d 12h | error duration-form [1d 12h] | 36h",
        "1.5h | error duration-form [1.5h] | 90m",
        "0.1s | error wrong-value [0.1s] |",
        "5 fortnights | error wrong-value [5 fortnights] |",
        "soon | error wrong-value [soon] |",
        "-5m | error wrong-value [-5m] |",
        "-1 | error wrong-value [-1] |",
        "off | error wrong-value [off] |",
        "true | error wrong-value [true] |",
        "99999999999 | error wrong-value [99999999999] |",
        "[5m] | error wrong-value [[5m]] |",
      })
  void aMistakeIsOneProblemAtItsPlace(String written, String problem, String repaired) {
    Trial<Duration> trial = Trial.of(TimeType.ANY, written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void sentencesSayWhatToWrite() {
    assertThat(Trial.of(TimeType.ANY, "5 min").sentences())
        .containsExactly(
            "[5 min] A length of time is one whole number and s, m, h, d or w: write 5m.");
    assertThat(Trial.of(TimeType.ANY, "soon").sentences())
        .containsExactly(
            "[soon] \"it\" must be a length of time such as 90s, 5m, 2h or 1d, not \"soon\".");
    assertThat(Trial.of(TimeType.atLeast(Duration.ofMinutes(5)), "60s").sentences())
        .containsExactly("[60s] \"it\" must be 5m or more, not 60s.");
  }

  @ParameterizedTest
  @ValueSource(strings = {"off", "\"off\""})
  void offIsAWordOfItsOwn(String written) {
    assertThat(Trial.read(DurationType.offable(), written)).isEqualTo(new DurationValue.Off());
    assertThat(Trial.read(DurationType.idle(), written)).isEqualTo(new DurationValue.Off());
  }

  @Test
  void flagsAreTakenWhereTheyMayStand() {
    assertThat(Trial.read(DurationType.flagged(), "false")).isEqualTo(new DurationValue.Off());
    assertThat(Trial.read(DurationType.flagged(), "true")).isEqualTo(new DurationValue.Usual());
    assertThat(Trial.read(DurationType.idle(), "-1")).isEqualTo(new DurationValue.Off());
    assertThat(Trial.of(DurationType.offable(), "true").problems())
        .containsExactly("error wrong-value [true]");
    assertThat(Trial.of(DurationType.offable(), "false").repaired()).contains("off");
    assertThat(Trial.of(DurationType.offable(), "never").repaired()).contains("off");
    assertThat(Trial.of(DurationType.flagged(), "-1").repaired()).contains("off");
    assertThat(Trial.of(DurationType.flagged(), "soon").problems())
        .containsExactly("error wrong-value [soon]");
    assertThat(Trial.of(DurationType.flagged(), "5 min").repaired()).contains("5m");
  }

  @Test
  void windowsAreOneOfThree() {
    assertThat(Trial.read(new WindowType(), "1m")).isEqualTo(Duration.ofMinutes(1));
    assertThat(Trial.read(new WindowType(), "300")).isEqualTo(Duration.ofMinutes(5));
    assertThat(Trial.of(new WindowType(), "45s").sentences())
        .containsExactly("[45s] \"it\" must be 30s, 60s or 300s, not \"45s\".");
  }

  @Property
  void whatIsPrintedReadsBackTheSame(@ForAll @IntRange(max = 100_000_000) int seconds) {
    Duration duration = Duration.ofSeconds(seconds);
    assertThat(Trial.read(TimeType.ANY, TimeType.written(duration))).isEqualTo(duration);
  }
}
