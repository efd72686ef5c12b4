package dev.slipway.ui.logs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.LogStream;
import dev.slipway.store.RunLog;
import dev.slipway.ui.fake.LogFile;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LineIndexTest {
  @TempDir Path folder;
  private LogFile file;
  private RunLog log;
  private LineIndex index;

  @BeforeEach
  void open() {
    file = new LogFile(folder.resolve("log"));
    log = file.log();
    index = new LineIndex(log);
  }

  @Test
  void aLogThatIsNotThereYetHasNoLines() {
    index.add(index.readOn());

    assertThat(index.size()).isZero();
  }

  @Test
  void linesAreFoundAtTheirPlacesAsTheFileGrows() {
    file.out("one", "two");
    index.add(index.readOn());
    file.out("three");
    index.add(index.readOn());

    assertThat(index.size()).isEqualTo(3);
    assertThat(text(0)).isEqualTo("one");
    assertThat(text(2)).isEqualTo("three");
  }

  @Test
  void aLineThatIsNotWholeYetIsNotCounted() {
    file.out("one").raw("1000 o - hal");
    index.add(index.readOn());
    assertThat(index.size()).isEqualTo(1);

    file.raw("f\n");
    index.add(index.readOn());
    assertThat(index.size()).isEqualTo(2);
    assertThat(text(1)).isEqualTo("half");
  }

  @Test
  void overwrittenLinesCollapseIntoTheOneThatFollows() {
    file.out("before");
    for (int i = 0; i < 500; i++) {
      file.progress(LogStream.OUT, i + " %");
    }
    file.out("100 %", "after");
    index.add(index.readOn());

    assertThat(index.size()).isEqualTo(3);
    assertThat(text(1)).isEqualTo("100 %");
    assertThat(text(2)).isEqualTo("after");
  }

  @Test
  void aProgressBarThatStillGoesOnIsOneLineThatChanges() {
    file.progress(LogStream.ERR, "1 %");
    index.add(index.readOn());
    assertThat(text(0)).isEqualTo("1 %");

    file.progress(LogStream.ERR, "2 %");
    LineIndex.Batch batch = index.readOn();
    index.add(batch);

    assertThat(batch.first()).isZero();
    assertThat(index.size()).isEqualTo(1);
    assertThat(text(0)).isEqualTo("2 %");
  }

  @Test
  void aLineOfAnotherStreamDoesNotTakeAProgressBarsPlace() {
    file.progress(LogStream.ERR, "50 %").out("printed meanwhile");
    index.add(index.readOn());

    assertThat(index.size()).isEqualTo(2);
  }

  private String text(int line) {
    return log.read(index.position(line), 1).lines().getFirst().text();
  }
}
