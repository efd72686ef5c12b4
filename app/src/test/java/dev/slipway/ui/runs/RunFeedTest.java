package dev.slipway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.RunState;
import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.fake.SameThread;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunFeedTest {
  @TempDir Path folder;
  private final SameThread background = new SameThread();
  private final Deque<Runnable> frames = new ArrayDeque<>();

  @Test
  void manyCallsOfTheStoreMakeOneReadingAFrame() {
    FakeRuns runs = new FakeRuns(folder);
    RunFeed feed = feed(runs);
    assertThat(runs.reads()).isEqualTo(1);

    for (int i = 0; i < 1000; i++) {
      runs.put(Runs.run(i, "run-" + i, RunState.RUNNING));
    }
    assertThat(runs.reads()).isEqualTo(1);
    frame();

    assertThat(runs.reads()).isEqualTo(2);
    assertThat(feed.rows()).hasSize(1000);
    assertThat(feed.activeProperty().get()).isEqualTo(1000);
  }

  @Test
  void aChangeDuringAReadingIsReadAfterIt() {
    FakeRuns runs = new FakeRuns(folder).put(Runs.run(1, "one", RunState.RUNNING));
    RunFeed feed = feed(runs);
    background.hold();
    runs.changed();
    frame();
    runs.put(Runs.run(2, "two", RunState.RUNNING));
    frame();
    assertThat(background.waiting()).isEqualTo(1);

    background.release();
    frame();

    assertThat(feed.rows()).hasSize(2);
  }

  @Test
  void aRunKeepsItsRowWhileItChanges() {
    FakeRuns runs = new FakeRuns(folder).put(Runs.run(1, "one", RunState.PULLING));
    RunFeed feed = feed(runs);
    RunRow row = feed.row(Runs.id(1)).orElseThrow();

    runs.put(Runs.run(1, "one", RunState.RUNNING));
    frame();

    assertThat(feed.row(Runs.id(1))).containsSame(row);
    assertThat(row.run().state()).isEqualTo(RunState.RUNNING);
  }

  @Test
  void deletedRunsGo() {
    FakeRuns runs = new FakeRuns(folder).put(Runs.run(1, "one", RunState.DONE));
    RunFeed feed = feed(runs);

    runs.delete(Runs.id(1));
    frame();

    assertThat(feed.rows()).isEmpty();
  }

  @Test
  void closingEndsTheSubscription() {
    FakeRuns runs = new FakeRuns(folder);
    RunFeed feed = feed(runs);
    List<Object> told = new ArrayList<>();
    feed.onBatch(told::add);

    feed.close();

    assertThat(runs.listeners()).isZero();
    assertThat(told).isEmpty();
  }

  private RunFeed feed(FakeRuns runs) {
    return new RunFeed(runs, background, new Answers(), frames::add);
  }

  private void frame() {
    List<Runnable> now = List.copyOf(frames);
    frames.clear();
    now.forEach(Runnable::run);
  }
}
