package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.resource.Cpu;
import dev.slipway.config.resource.CpuArchitecture;
import dev.slipway.config.resource.Range;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CpuTypeTest {
  private static final CpuType CPU = new CpuType();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "4 | 4",
        "4..8 | 4..8",
        "4.. | 4..",
        "..8 | ..8",
        "x86:16 | x86:16",
        "arm:8.. | arm:8..",
        "\"ARM : 8\" | arm:8",
        "8:arm | arm:8",
        "arm | arm:2..",
        "{arch: arm, count: 8} | arm:8",
        "{count: 4..8} | 4..8",
        "{arch: x86} | x86:2..",
        "{min: 4, max: 8} | 4..8",
        "{count: {min: 4}} | 4..",
      })
  void isReadInEachForm(String written, String cpu) {
    assertThat(Trial.read(CPU, written)).hasToString(cpu);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "arm64:4 | error unknown-value [arm64] | arm:4",
        "4:x86_64 | error unknown-value [x86_64] | 4:x86",
        "risc:4 | error unknown-value [risc] |",
        "arm:x86 | error wrong-value [x86] |",
        "\"4:8\" | error wrong-value [8] |",
        "arm:\"\" | error wrong-value [\"\"] |",
        "4..2 | error range-order [4..2] | 2..4",
        "arm:8..4 | error range-order [8..4] | arm:4..8",
        "2.5 | error wrong-value [2.5] |",
        "[4] | error wrong-value [[4]] |",
        "{cores: 4} | error unknown-field [cores] |",
        "{arch: amr} | error unknown-value [amr] | {arch: arm}",
        "{count: 4, min: 2} | error excluded [count] |",
        "{min: 8, max: 2} | error range-order [8] | {max: 8, min: 2}",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<Cpu> trial = Trial.of(CPU, written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void anEmptyPartIsSaidToBeSo() {
    assertThat(Trial.of(CPU, "\"arm:\"").sentences())
        .containsExactly("[arm:] There is nothing beside the colon. Write, for example, x86:4.");
  }

  @Property
  void whatIsPrintedReadsBackTheSame(
      @ForAll Optional<CpuArchitecture> kind,
      @ForAll @IntRange(max = 500) int low,
      @ForAll @IntRange(max = 500) int more) {
    var cpu = new Cpu(kind, Range.between(low, low + more));
    assertThat(Trial.read(CPU, cpu.toString())).isEqualTo(cpu);
  }
}
