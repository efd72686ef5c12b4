package dev.slipway.ui.machines;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.CommandResult;
import dev.slipway.host.ssh.SshException;
import dev.slipway.host.ssh.SshFailure;
import dev.slipway.machine.FakeConnections;
import dev.slipway.machine.Machines;
import dev.slipway.machine.Survey;
import dev.slipway.store.Home;
import dev.slipway.store.RunStore;
import dev.slipway.ui.DemoRoom;
import dev.slipway.ui.SlipwayWindow;
import dev.slipway.ui.WindowParts;
import dev.slipway.ui.WindowRooms;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.ThemeChoice;
import dev.slipway.ui.widgets.FxFrames;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.framework.junit5.Start;
import org.testfx.framework.junit5.Stop;

/** The room as its user meets it, on the headless platform. */
@ExtendWith(ApplicationExtension.class)
class MachinesWindowTest {
  private static final WindowSettings SETTINGS =
      new WindowSettings(0, 0, 980, 900, false, ThemeChoice.LIGHT);

  @TempDir static Path folder;
  private final FakeConnections network = new FakeConnections();
  private Stage stage;
  private Machines machines;

  @Start
  void start(Stage stage) {
    this.stage = stage;
    network.answer(MachinesFixture.survey(""));
    RunStore store = RunStore.open(new Home(folder.resolve("home-" + System.nanoTime())));
    machines =
        new Machines(
            store.machines(),
            network,
            new Survey(Clock.fixed(Runs.NOW, ZoneOffset.UTC), List.of()),
            Clock.systemUTC(),
            store::close);
    SlipwayWindow.open(stage, store(), this::rooms, () -> {});
  }

  @Stop
  void stop() {
    stage.close();
    machines.close();
  }

  @Test
  void aMachineIsAddedExaminedMendedAndRemovedByTheKeyboard(FxRobot robot) {
    openMachines(robot);
    awaitTrue(() -> shows(robot, "Only this computer so far"));
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    awaitTrue(() -> focused(robot, "#add-machine-address"));
    robot.write("admin@gpu-1").type(KeyCode.ENTER);
    awaitTrue(
        () -> table(robot).getItems().size() == 2 && shows(robot, "There is no container engine."));
    assertThat(shows(robot, "admin@gpu-1")).isTrue();

    network.onOther(
        command -> {
          network.answer(MachinesFixture.survey(MachinesFixture.ENGINE));
          return new CommandResult(0, "", "");
        });
    focus(robot, ".remedy");
    robot.type(KeyCode.SPACE);
    awaitTrue(() -> shows(robot, "Install Docker on gpu-1?"));
    robot.type(KeyCode.ENTER);
    awaitTrue(() -> shows(robot, "Docker 28.2 answers."));

    focus(robot, "#machines-table");
    robot.type(KeyCode.DELETE);
    awaitTrue(() -> shows(robot, "Remove gpu-1?"));
    robot.type(KeyCode.ENTER);
    awaitTrue(() -> machines.all().isEmpty() && table(robot).getItems().size() == 1);
  }

  @Test
  void whyAMachineCannotBeAddedStandsBesideWhatWasTyped(FxRobot robot) {
    openMachines(robot);
    awaitTrue(() -> shows(robot, "Ready") || shows(robot, "1 problem"));
    network.fail(new SshException(SshFailure.UNREACHABLE, "gpu-9 does not answer."));
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    awaitTrue(() -> focused(robot, "#add-machine-address"));

    robot.write("admin@gpu-9").type(KeyCode.ENTER);

    awaitTrue(() -> shows(robot, "gpu-9 does not answer."));
    robot.type(KeyCode.ESCAPE);
    awaitTrue(() -> shows(robot, "Only this computer so far"));
  }

  @Test
  void everyControlHasAName(FxRobot robot) throws Exception {
    machines.add("admin@gpu-1", Optional.empty(), Optional.empty());
    openMachines(robot);
    awaitTrue(() -> shows(robot, "There is no container engine."));
    List<Node> nameless = new ArrayList<>();
    robot.interact(() -> collectNameless(stage.getScene().getRoot(), nameless));
    robot.press(KeyCode.CONTROL).type(KeyCode.N).release(KeyCode.CONTROL);
    awaitTrue(() -> focused(robot, "#add-machine-address"));
    robot.interact(() -> collectNameless(stage.getScene().getRoot(), nameless));

    assertThat(nameless).isEmpty();
  }

  private WindowRooms rooms(WindowParts parts) {
    FakeRuns runs = new FakeRuns(folder.resolve("logs"));
    RunFeed feed = new RunFeed(runs, parts.background(), parts.notices(), new FxFrames());
    MachinesRoom room =
        new MachinesRoom(
            machines,
            feed,
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            folder,
            Clock.systemUTC());
    return new WindowRooms(List.of(new DemoRoom(), room), feed.activeProperty());
  }

  private static void openMachines(FxRobot robot) {
    robot.press(KeyCode.CONTROL).type(KeyCode.DIGIT2).release(KeyCode.CONTROL);
    awaitTrue(() -> robot.lookup("#machines-table").tryQuery().isPresent());
  }

  private static void focus(FxRobot robot, String query) {
    robot.interact(() -> robot.lookup(query).query().requestFocus());
  }

  private static boolean focused(FxRobot robot, String query) {
    return robot.lookup(query).tryQuery().filter(Node::isFocused).isPresent();
  }

  @SuppressWarnings("unchecked")
  private static TableView<MachineRow> table(FxRobot robot) {
    return robot.lookup("#machines-table").queryAs(TableView.class);
  }

  private static boolean shows(FxRobot robot, String words) {
    return robot
        .lookup(node -> node.getScene() != null && node.isVisible() && words.equals(text(node)))
        .tryQuery()
        .isPresent();
  }

  private static String text(Node node) {
    return switch (node) {
      case Labeled labeled -> labeled.getText();
      case Text text -> text.getText();
      default -> "";
    };
  }

  private static void collectNameless(Node node, List<Node> nameless) {
    if (!node.isVisible()) return;
    if (node.isFocusTraversable() && name(node).isBlank()) nameless.add(node);
    if (node instanceof Parent parent) {
      parent.getChildrenUnmodifiable().forEach(child -> collectNameless(child, nameless));
    }
  }

  private static String name(Node node) {
    String spoken = Objects.requireNonNullElse(node.getAccessibleText(), "");
    return spoken.isBlank() ? Objects.requireNonNullElse(text(node), "") : spoken;
  }

  private static void awaitTrue(Callable<Boolean> condition) {
    await().until(condition);
  }

  private static WindowSettingsStore store() {
    return new WindowSettingsStore() {
      @Override
      public Optional<WindowSettings> load() {
        return Optional.of(SETTINGS);
      }

      @Override
      public void save(WindowSettings settings) {
        // The next test begins with the same.
      }
    };
  }
}
