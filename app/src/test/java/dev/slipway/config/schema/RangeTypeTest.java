package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.CountRange;
import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.util.OptionalInt;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTypeTest {
  private static final RangeType<Integer> COUNT = RangeType.ofCounts(0);

  @ParameterizedTest
  @CsvSource({
    "4, 4",
    "2..8, 2..8",
    "2 .. 8, 2..8",
    "4.., 4..",
    "..8, ..8",
    "4..4, 4",
    "\"2..8\", 2..8",
    "'{min: 2, max: 8}', 2..8",
    "'{min: 2}', 2..",
    "'{max: 8}', ..8",
    "0, 0",
  })
  void isReadInEachForm(String written, String range) {
    assertThat(Trial.read(COUNT, written)).hasToString(range);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        ".. | error range-empty [..] |",
        "8..2 | error range-order [8..2] | 2..8",
        "\"8..2\" | error range-order [8..2] | \"2..8\"",
        "2...8 | error range-form [...] | 2..8",
        "2..4..8 | error range-form [2..4..8] |",
        "2-8 | error range-form [2-8] | 2..8",
        "2 - 8 | error range-form [2 - 8] | 2..8",
        "4+ | error range-form [4+] | 4..",
        "\">=4\" | error range-form [>=4] | \"4..\"",
        "\"<= 4\" | error range-form [<= 4] | \"..4\"",
        "x | error wrong-value [x] |",
        "2..x | error wrong-value [x] |",
        "x..8 | error wrong-value [x] |",
        "-1 | error wrong-value [-1] |",
        "2.5 | error wrong-value [2.5] |",
        "{min: 8, max: 2} | error range-order [8] | {max: 8, min: 2}",
        "{min: x} | error wrong-value [x] |",
        "{mim: 2} | error unknown-field [mim] | {min: 2}",
        "{} | error range-empty [{}] |",
        "[2, 8] | error wrong-value [[2, 8]] |",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<Range<Integer>> trial = Trial.of(COUNT, written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void sentencesSayWhatToDo() {
    assertThat(Trial.of(MemoryRangeType.ofMachine(), "24GB..8GB").sentences())
        .containsExactly("[24GB..8GB] This range runs backwards: 24GB is more than 8GB.");
    assertThat(Trial.of(COUNT, "..").sentences())
        .containsExactly(
            "[..] \"it\" needs a value on at least one side of the two dots, such as \"4..\".");
    assertThat(Trial.of(COUNT, "2-8").sentences())
        .containsExactly("[2-8] A range is written with two dots: \"2..8\".");
    assertThat(Trial.of(COUNT, "2..x").sentences())
        .containsExactly("[x] \"it\" must be a whole number, 0 or more, not \"x\".");
  }

  @Test
  void endsAreComparedAsAmounts() {
    assertThat(Trial.read(MemoryRangeType.ofMachine(), "512MB..1GB"))
        .isEqualTo(
            Range.between(
                Memory.ofGigabytes(new java.math.BigDecimal("0.5")), Memory.ofGigabytes(1)));
    assertThat(Trial.of(MemoryRangeType.ofMachine(), "2GB..512MB").repaired())
        .contains("512MB..2GB");
  }

  @Test
  void aWrongUnitInARangeIsMarkedByItself() {
    Trial<Range<Memory>> trial = Trial.of(MemoryRangeType.ofMachine(), "8G..32GB");
    assertThat(trial.problems()).containsExactly("error memory-unit [G]");
    assertThat(trial.repaired()).contains("8GB..32GB");
    assertThat(Trial.of(MemoryRangeType.ofMachine(), "8GB-32GB").repaired()).contains("8GB..32GB");
  }

  @Test
  void replicasHaveAHighestNumber() {
    assertThat(Trial.read(CountRangeType.replicas(), "0..4"))
        .isEqualTo(new CountRange(0, OptionalInt.of(4)));
    assertThat(Trial.read(CountRangeType.replicas(), "2"))
        .isEqualTo(new CountRange(2, OptionalInt.of(2)));
    assertThat(Trial.of(CountRangeType.replicas(), "1..").sentences())
        .containsExactly("[1..] \"it\" needs a highest number too, such as 1..5.");
    assertThat(Trial.read(CountRangeType.nodes(), "1.."))
        .isEqualTo(new CountRange(1, OptionalInt.empty()));
  }

  @Property
  void whatIsPrintedReadsBackTheSame(
      @ForAll @IntRange(max = 1000) int low, @ForAll @IntRange(max = 1000) int more) {
    Range<Integer> range = Range.between(low, low + more);
    assertThat(Trial.read(COUNT, range.toString())).isEqualTo(range);
    assertThat(range.contains(low)).isTrue();
    assertThat(range.contains(low - 1)).isFalse();
    assertThat(Trial.of(COUNT, (low + more + 1) + ".." + low).again().problems()).isEmpty();
  }
}
