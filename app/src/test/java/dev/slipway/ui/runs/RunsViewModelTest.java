package dev.slipway.ui.runs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.store.RunState;
import dev.slipway.ui.fake.Answers;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.fake.SameThread;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import javafx.collections.ListChangeListener;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunsViewModelTest {
  @TempDir Path folder;
  private FakeRuns runs;
  private RunsViewModel model;

  @BeforeEach
  void threeRuns() {
    runs =
        new FakeRuns(folder)
            .put(
                Runs.run(1, "qwen", RunState.RUNNING),
                Runs.run(2, "embed", RunState.FAILED),
                Runs.run(3, "train", RunState.DONE));
    RunFeed feed = new RunFeed(runs, new SameThread(), new Answers(), Runnable::run);
    model = new RunsViewModel(feed);
  }

  @Test
  void theNewestIsFirst() {
    assertThat(names()).containsExactly("qwen", "embed", "train");
  }

  @Test
  void everyWordOfTheFilterMustFitSomewhere() {
    model.textProperty().set("computer fail");
    assertThat(names()).containsExactly("embed");

    model.textProperty().set("QW");
    assertThat(names()).containsExactly("qwen");

    model.textProperty().set("nothing");
    assertThat(names()).isEmpty();
  }

  @Test
  void scopesNarrowAndCount() {
    model.scopeProperty().set(Scope.ACTIVE);

    assertThat(names()).containsExactly("qwen");
    assertThat(model.countProperty(Scope.ACTIVE).get()).isEqualTo(1);
    assertThat(model.countProperty(Scope.FAILED).get()).isEqualTo(1);
    assertThat(model.countProperty(Scope.ALL).get()).isEqualTo(3);
  }

  @Test
  void aRunThatNoLongerFitsLeavesTheList() {
    model.scopeProperty().set(Scope.ACTIVE);

    runs.put(Runs.run(1, "qwen", RunState.DONE));

    assertThat(names()).isEmpty();
  }

  @Test
  void aChangeThatMovesNothingLeavesTheListAlone() {
    List<Object> changes = new ArrayList<>();
    model.shown().addListener((ListChangeListener<RunRow>) changes::add);

    runs.put(Runs.run(2, "embed", RunState.DONE));

    assertThat(changes).isEmpty();
  }

  @Test
  void theChosenOrderHoldsAsRunsCome() {
    model.order(Comparator.comparing(row -> row.run().name()));
    runs.put(Runs.run(4, "kappa", RunState.RUNNING));

    assertThat(names()).containsExactly("embed", "kappa", "qwen", "train");
  }

  @Test
  void showingARunThatAFilterHidesTakesTheFilterAway() {
    model.textProperty().set("qwen");

    model.show(Runs.id(3));

    assertThat(names()).contains("train");
    assertThat(model.wantedProperty().get()).contains(Runs.id(3));
  }

  @Test
  void onlyLiveRunsCanBeStoppedAndOnlyEndedOnesDeleted() {
    model.selected().setAll(model.shown());

    assertThat(model.stoppable()).extracting(row -> row.run().name()).containsExactly("qwen");
    assertThat(model.deletable())
        .extracting(row -> row.run().name())
        .containsExactly("embed", "train");
  }

  private List<String> names() {
    return model.shown().stream().map(row -> row.run().name()).toList();
  }
}
