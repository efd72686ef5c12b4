package dev.slipway.config.schema;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.resource.Memory;
import dev.slipway.config.resource.Range;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MemoryTypeTest {

  @ParameterizedTest
  @CsvSource({
    "16, 16GB",
    "16GB, 16GB",
    "16gb, 16GB",
    "16 GB, 16GB",
    "16 Gb, 16GB",
    "512MB, 512MB",
    "1024MB, 1GB",
    "1536 mb, 1536MB",
    "1TB, 1024GB",
    "0.5GB, 512MB",
    "0.5, 512MB",
    ".5TB, 512GB",
    "0.1GB, 0.1GB",
    "\"16\", 16GB",
    "0, 0GB",
    "100MB, 100MB",
    "0.3MB, 0.00029296875GB",
  })
  void isReadExactly(String written, String amount) {
    assertThat(Trial.read(MemoryType.OF_MACHINE, written)).hasToString(amount);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "24G | error memory-unit [G] | 24GB",
        "24 GiB | error memory-unit [GiB] | 24GB",
        "512M | error memory-unit [M] | 512MB",
        "512mib | error memory-unit [mib] | 512MB",
        "1T | error memory-unit [T] | 1TB",
        "24 gigabytes | error memory-unit [gigabytes] | 24GB",
        "24KB | error memory-unit [KB] |",
        "24%% | error memory-unit [%%] |",
        "abc | error wrong-value [abc] |",
        "1.2.3GB | error wrong-value [1.2.3GB] |",
        "GB | error wrong-value [GB] |",
        "-1GB | error wrong-value [-1GB] |",
        "[16] | error wrong-value [[16]] |",
        "{a: b} | error wrong-value [{a: b}] |",
        "~ | error wrong-value [~] |",
        "16384 | warning memory-in-megabytes [16384] | 16GB",
        "16000 | warning memory-in-megabytes [16000] | 16000MB",
      })
  void aMistakeIsOneProblemAtItsPart(String written, String problem, String repaired) {
    Trial<Memory> trial = Trial.of(MemoryType.OF_MACHINE, written);
    assertThat(trial.problems()).containsExactly(problem);
    assertThat(trial.repaired().orElse(null)).isEqualTo(repaired);
  }

  @Test
  void sentencesSayWhatToDo() {
    assertThat(Trial.of(MemoryType.OF_MACHINE, "24G").sentences())
        .containsExactly("[G] Memory is counted in MB, GB or TB, not in \"G\". Write GB.");
    assertThat(Trial.of(MemoryType.OF_MACHINE, "16384").sentences())
        .containsExactly(
            "[16384] A plain number counts gigabytes, so this is 16384 GB. If megabytes are meant,"
                + " as in dstack 0.10.7, write 16GB.");
    assertThat(Trial.of(MemoryType.OF_MACHINE, "lots").sentences())
        .containsExactly("[lots] \"it\" must be an amount such as 16GB or 512MB, not \"lots\".");
  }

  @Test
  void aPartInQuotesIsMarkedAndRepairedInsideThem() {
    Trial<Memory> trial = Trial.of(MemoryType.OF_MACHINE, "\"24 G\"");
    assertThat(trial.problems()).containsExactly("error memory-unit [G]");
    assertThat(trial.repaired()).contains("\"24GB\"");
  }

  @Test
  void aTextWithEscapesIsMarkedAsAWhole() {
    Trial<Memory> trial = Trial.of(MemoryType.OF_MACHINE, "\"\\x324G\"");
    assertThat(trial.problems()).containsExactly("error memory-unit [\"\\x324G\"]");
    assertThat(trial.repaired()).contains("\"24GB\"");
  }

  @Test
  void aDiskMayBeLargerThanAnyMemory() {
    assertThat(Trial.read(MemoryRangeType.ofDisk(), "16384..")).hasToString("16384GB..");
  }

  @Test
  void bytesAreThoseOfTheAmount() {
    assertThat(Memory.ofGigabytes(2).bytes()).isEqualTo(2L << 30);
    assertThat(Memory.ofMegabytes(BigDecimal.ONE).bytes()).isEqualTo(1L << 20);
  }

  @Property
  void whatIsPrintedReadsBackTheSame(
      @ForAll @BigRange(min = "0", max = "4000") @Scale(12) BigDecimal gigabytes) {
    var memory = Memory.ofGigabytes(gigabytes);
    assertThat(Trial.read(MemoryType.OF_DISK, memory.toString())).isEqualTo(memory);
  }

  @Property
  void rangesReadBackTheSame(
      @ForAll @BigRange(min = "0", max = "2000") @Scale(3) BigDecimal low,
      @ForAll @BigRange(min = "0", max = "2000") @Scale(3) BigDecimal more) {
    var least = Memory.ofMegabytes(low);
    var most = Memory.ofMegabytes(low.add(more));
    Range<Memory> both = Range.between(least, most);
    MemoryRangeType type = MemoryRangeType.ofDisk();
    assertThat(Trial.read(type, both.toString())).isEqualTo(both);
    assertThat(Trial.read(type, Range.atLeast(least).toString())).isEqualTo(Range.atLeast(least));
    assertThat(Trial.read(type, Range.atMost(most).toString())).isEqualTo(Range.atMost(most));
  }
}
