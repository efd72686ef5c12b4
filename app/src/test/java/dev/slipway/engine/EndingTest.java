package dev.slipway.engine;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.RunEnd;
import dev.slipway.store.RunState;
import dev.slipway.workload.Observation;
import java.time.Duration;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndingTest {
  @Test
  void successTellsHowLongItTook() {
    assertThat(of(0).state()).isEqualTo(RunState.DONE);
    assertThat(of(0).activity()).isEqualTo("Done in 1 min 5 s");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "1 | ended with exit code 1",
        "126 | not a program that may be run",
        "127 | was not found",
        "137 | running out of memory",
        "139 | crashed with a memory error",
        "143 | ended from outside",
        "130 | ended by signal 2",
      })
  void everyExitCodeHasItsSentence(int code, String part) {
    assertThat(of(code).state()).isEqualTo(RunState.FAILED);
    assertThat(of(code).failure().orElseThrow()).contains(part);
    assertThat(of(code).exitCode()).contains(code);
  }

  @Test
  void memoryThatRanOutIsToldForSure() {
    var end =
        Ending.of(new Observation.Ended(OptionalInt.of(137), true), true, Duration.ofSeconds(1));

    assertThat(end.failure().orElseThrow()).contains("ran out of memory and was killed");
  }

  @Test
  void aMissingCodeIsNotGuessed() {
    var end =
        Ending.of(new Observation.Ended(OptionalInt.empty(), false), false, Duration.ofSeconds(1));

    assertThat(end.failure().orElseThrow()).contains("left no exit code");
    assertThat(end.exitCode()).isEmpty();
  }

  private static RunEnd of(int code) {
    return Ending.of(
        new Observation.Ended(OptionalInt.of(code), false), false, Duration.ofSeconds(65));
  }
}
