package dev.slipway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.fake.SameThread;
import dev.slipway.ui.shell.RoomNavigator;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunActionsTest {
  @TempDir Path folder;
  private final Answers user = new Answers();
  private final List<String> edited = new ArrayList<>();

  @Test
  void stoppingAsksFirstAndNamesTheButton() {
    FakeRuns runs = new FakeRuns(folder);
    user.yes = false;
    actions(runs).stop(List.of(Runs.run(1, "qwen", RunState.RUNNING)));
    assertThat(runs.stopped).isEmpty();
    assertThat(user.questions)
        .singleElement()
        .satisfies(q -> assertThat(q.action()).isEqualTo("Stop"));

    user.yes = true;
    actions(runs).stop(List.of(Runs.run(1, "qwen", RunState.RUNNING)));
    assertThat(runs.stopped).containsExactly(Runs.id(1));
  }

  @Test
  void deletingForgetsTheRuns() {
    RunRecord run = Runs.run(1, "qwen", RunState.DONE);
    FakeRuns runs = new FakeRuns(folder).put(run);

    actions(runs).delete(List.of(run));

    assertThat(runs.all()).isEmpty();
    assertThat(user.notices).containsExactly("Deleted qwen.");
  }

  @Test
  void runningAgainAsksForTheSameAndSaysWhyItCannotBe() {
    FakeRuns runs = new FakeRuns(folder);
    RunRecord run = Runs.run(1, "qwen", RunState.DONE);

    actions(runs).runAgain(run);

    assertThat(runs.planned)
        .singleElement()
        .satisfies(
            request -> {
              assertThat(request.yaml()).isEqualTo(run.yaml());
              assertThat(request.name()).contains("qwen");
              assertThat(request.folder()).isEqualTo(run.folder());
            });
    assertThat(user.failures)
        .singleElement()
        .satisfies(f -> assertThat(f.sentence()).startsWith("There is no container engine"));
  }

  @Test
  void theTextAsRunIsOpenedInLaunch() {
    actions(new FakeRuns(folder)).edit(Runs.run(1, "qwen", RunState.DONE));

    assertThat(edited).containsExactly("qwen");
  }

  private RunActions actions(FakeRuns runs) {
    RoomNavigator navigator = new RoomNavigator(room -> {}, url -> {});
    navigator.onEditText((name, text) -> edited.add(name));
    return new RunActions(runs, new SameThread(), user, user, navigator);
  }
}
