package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.store.RunState;
import dev.slipway.ui.fake.Runs;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachinesViewModelTest {
  @TempDir private Path folder;
  private MachinesFixture room;

  @BeforeEach
  void open() {
    room = new MachinesFixture(folder).with("zoo", "Gpu", "lab");
  }

  @AfterEach
  void close() {
    room.close();
  }

  @Test
  void thisComputerIsFirstAndTheOthersFollowByName() {
    room.model.tick();

    assertThat(names()).containsExactly("This computer", "Gpu", "lab", "zoo");
  }

  @Test
  void whatIsAddedAndRemovedElsewhereIsFollowed() {
    room.model.tick();
    MachineRow lab = room.row("lab");
    room.model.selectedProperty().set(Optional.of(lab));

    room.with("mine");
    room.store.machines().remove("zoo");
    awaitNames("This computer", "Gpu", "lab", "mine");

    assertThat(room.model.selectedProperty().get()).containsSame(lab);

    room.store.machines().remove("lab");
    awaitNames("This computer", "Gpu", "mine");

    assertThat(room.model.selectedProperty().get()).isEmpty();
  }

  @Test
  void itSaysSinceWhenAMachineCannotBeReachedAndNoticesThatItIsBack() {
    room.pass(Duration.ofSeconds(2));
    assertThat(room.state("lab")).isEqualTo("Ready");

    room.network.cutOff("lab");
    room.pass(Duration.ofMinutes(5));

    assertThat(room.state("lab")).isEqualTo("Out of reach, 4 min");
    assertThat(room.row("lab").condition().outage().orElseThrow().sentence())
        .isEqualTo("lab does not answer.");
    assertThat(room.row("lab").condition().facts()).isPresent();
    assertThat(room.state("zoo")).isEqualTo("Ready");

    room.network.reconnect("lab");
    room.pass(MachineWatch.PERIOD_WHEN_GONE);

    assertThat(room.state("lab")).isEqualTo("Ready");
  }

  @Test
  void whatIsAliveOnAMachineIsCounted() {
    room.runs.put(
        Runs.run(1, "qwen", RunState.RUNNING),
        Runs.run(2, "embed", RunState.FAILED),
        Runs.run(3, "train", RunState.PULLING));
    room.model.tick();

    assertThat(room.row("This computer").condition().runs()).containsExactly("qwen", "train");
    assertThat(room.row("lab").condition().runs()).isEmpty();
  }

  @Test
  void anAddedMachineIsShownAndLookedAtWithoutAskingItAgain() throws Exception {
    room.model.tick();
    room.model.addingProperty().set(true);
    int before = room.network.surveys();

    room.model.added(room.machines.add("admin@10.0.0.7", Optional.empty(), Optional.empty()));

    assertThat(names()).containsExactly("This computer", "10.0.0.7", "Gpu", "lab", "zoo");
    assertThat(room.model.selectedProperty().get()).containsSame(room.row("10.0.0.7"));
    assertThat(room.model.addingProperty().get()).isFalse();
    assertThat(room.state("10.0.0.7")).isEqualTo("Ready");
    assertThat(room.network.surveys()).isEqualTo(before + 1);
  }

  /** The store tells of changes from a thread of its own. */
  private void awaitNames(String... expected) {
    await()
        .untilAsserted(
            () -> {
              room.pass(Duration.ofSeconds(1));
              assertThat(names()).containsExactly(expected);
            });
  }

  private List<String> names() {
    return room.model.rows().stream().map(MachineRow::name).toList();
  }
}
