package dev.slipway.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.LogStream;
import dev.slipway.store.LogWriter;
import dev.slipway.store.SourcedLine;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TimedLinesTest {
  private static final String ONE = "2026-11-23T12:00:00.100000001Z";
  private static final String TWO = "2026-11-23T12:00:00.2Z";
  private static final String TWO_IN_FULL = "2026-11-23T12:00:00.200000000Z";

  @Test
  void timesAreTakenOffTheLines() {
    List<SourcedLine> lines = read(Optional.empty(), ONE + " hello world\n" + TWO + " \n");

    assertThat(lines).extracting(line -> line.line().text()).containsExactly("hello world", "");
    assertThat(lines.getFirst().line().time()).contains(Instant.parse(ONE));
    assertThat(lines.getLast().source()).isEqualTo(TWO_IN_FULL);
  }

  @Test
  void linesThatTheLogHasArePassedOver() {
    String text = ONE + " a\n" + TWO + " b\n" + TWO + " c\n" + TWO + " d\n";

    List<SourcedLine> lines = read(Optional.of(new LogWriter.Resume(TWO_IN_FULL, 2)), text);

    assertThat(lines).extracting(line -> line.line().text()).containsExactly("d");
  }

  @Test
  void thePartsOfAProgressBarShareATime() {
    List<SourcedLine> lines = read(Optional.empty(), ONE + " 1 %\r2 %\r3 %\n");

    assertThat(lines).extracting(line -> line.line().text()).containsExactly("1 %", "2 %", "3 %");
    assertThat(lines)
        .extracting(line -> line.line().overwritten())
        .containsExactly(true, true, false);
    assertThat(lines).extracting(SourcedLine::source).containsOnly(ONE);
  }

  @Test
  void theTimesInsideALongLineAreTakenOut() {
    String part = "x".repeat(16 * 1024);
    String own = "text with " + ONE + " inside";

    List<SourcedLine> lines =
        read(Optional.empty(), ONE + " " + part + ONE + " " + part + ONE + " " + own + "\n");

    assertThat(lines).extracting(line -> line.line().text()).containsExactly(part + part + own);
  }

  @Test
  void zonesOfOtherEnginesAreUnderstood() {
    List<SourcedLine> lines =
        read(Optional.empty(), "2026-11-23T13:00:00.100000001+01:00 podman\n");

    assertThat(lines.getFirst().source()).isEqualTo(ONE);
    assertThat(lines.getFirst().line().text()).isEqualTo("podman");
  }

  private static List<SourcedLine> read(Optional<LogWriter.Resume> resume, String text) {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    return new TimedLines(LogStream.OUT, resume).take(bytes, bytes.length);
  }
}
