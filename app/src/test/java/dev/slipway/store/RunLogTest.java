package dev.slipway.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunLogTest {
  private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");

  @TempDir private Path folder;

  @Test
  void linesComeBackAsTheyWereWritten() throws IOException {
    LogLine plain = new LogLine(Optional.of(NOON), LogStream.OUT, false, "hello  world ");
    LogLine bar = new LogLine(Optional.empty(), LogStream.ERR, true, "\u001b[32m 50 %");
    LogLine empty = new LogLine(Optional.of(NOON), LogStream.NOTE, false, "");
    write(new SourcedLine(plain, "1"), new SourcedLine(bar, "2"), new SourcedLine(empty, "3"));

    assertThat(log().read(0, 10).lines()).containsExactly(plain, bar, empty);
  }

  @Test
  void readingGoesOnWhereItStopped() throws IOException {
    write(lines(0, 1000));
    RunLog log = log();
    List<String> read = new ArrayList<>();
    long position = 0;
    for (LogChunk chunk = log.read(position, 7);
        !chunk.lines().isEmpty();
        chunk = log.read(position, 7)) {
      chunk.lines().forEach(line -> read.add(line.text()));
      position = chunk.next();
    }

    write(lines(1000, 1010));
    log.read(position, 100).lines().forEach(line -> read.add(line.text()));

    assertThat(read).isEqualTo(IntStream.range(0, 1010).mapToObj(i -> "line " + i).toList());
  }

  @Test
  void aLineLongerThanABlockIsRead() throws IOException {
    String text = "x".repeat(900_000);
    write(new SourcedLine(new LogLine(Optional.of(NOON), LogStream.OUT, false, text), "1"));

    assertThat(log().read(0, 10).lines()).extracting(LogLine::text).containsExactly(text);
  }

  @Test
  void halfAnEntryIsNotSeenAndIsCutOffByTheNextWriter() throws IOException {
    write(lines(0, 3));
    Files.writeString(file(), "1764000000000 o 99 half of a li", StandardOpenOption.APPEND);
    assertThat(log().read(0, 10).lines()).hasSize(3);

    write(lines(3, 4));

    assertThat(log().read(0, 10).lines())
        .extracting(LogLine::text)
        .containsExactly("line 0", "line 1", "line 2", "line 3");
  }

  @Test
  void theWriterTellsHowFarEachStreamCame() throws IOException {
    LogLine out = new LogLine(Optional.of(NOON), LogStream.OUT, false, "out");
    LogLine err = new LogLine(Optional.of(NOON), LogStream.ERR, false, "err");
    write(
        new SourcedLine(out, "t1"),
        new SourcedLine(out, "t2"),
        new SourcedLine(err, "t2"),
        new SourcedLine(out, "t2"));

    try (LogWriter writer = LogWriter.open(file())) {
      assertThat(writer.last())
          .containsEntry(LogStream.OUT, new LogWriter.Resume("t2", 2))
          .containsEntry(LogStream.ERR, new LogWriter.Resume("t2", 1));
    }
  }

  @Test
  void aLogThatIsNotThereIsEmpty() {
    assertThat(log().read(0, 10).lines()).isEmpty();
    assertThat(log().end()).isZero();
  }

  private RunLog log() {
    return new RunLog(file());
  }

  private Path file() {
    return folder.resolve("log");
  }

  private void write(SourcedLine... lines) throws IOException {
    try (LogWriter writer = LogWriter.open(file())) {
      writer.append(List.of(lines));
    }
  }

  private static SourcedLine[] lines(int from, int to) {
    return IntStream.range(from, to)
        .mapToObj(
            i ->
                new SourcedLine(
                    new LogLine(Optional.of(NOON), LogStream.OUT, false, "line " + i),
                    Integer.toString(i)))
        .toArray(SourcedLine[]::new);
  }
}
