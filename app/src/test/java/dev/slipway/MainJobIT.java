package dev.slipway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.engine.Keeper;
import dev.slipway.engine.Sandbox;
import dev.slipway.engine.Workbench;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.it.Docker;
import dev.slipway.store.AddressRecord;
import dev.slipway.store.Home;
import dev.slipway.store.RunRecord;
import dev.slipway.store.RunState;
import dev.slipway.ui.SlipwayWindow;
import dev.slipway.ui.settings.SettingsFile;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import javafx.scene.Node;
import javafx.scene.control.Labeled;
import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;
import javafx.stage.Stage;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

/**
 * The main job in the window as its user does it: the real engine, real processes, real requests.
 */
@ExtendWith(ApplicationExtension.class)
class MainJobIT {
  @TempDir private Path folder;
  private Workbench bench;
  private WindowRun run;
  private Stage stage;
  private String engine = "none";

  @BeforeEach
  void open() throws Exception {
    Files.createDirectories(folder.resolve("work"));
    new SettingsFile(home().create().settings()).folderOpened(folder.resolve("work"));
    FxToolkit.registerPrimaryStage();
  }

  @AfterEach
  void endWhatIsLeft() throws Exception {
    // The engine that a test needs may not be there.
    if (bench == null) return;
    for (RunRecord left : bench.store().active()) {
      bench.engine().stop(left.id());
      awaitUi(() -> !bench.store().find(left.id()).orElseThrow().active());
    }
    closeWindow();
  }

  @Test
  void aServiceIsCheckedRunLookedAtStoppedAndFoundAgain(FxRobot robot) throws Exception {
    int port = Sandbox.freePort();
    write(
        "serve.dstack.yml",
        "type: service\nport: %d\ncommands:\n  - python3 -m http.server %d\n"
            .formatted(port, port));
    write("page.txt", "it works");
    openWindow();
    runAndFindAgain(robot, "/page.txt");
  }

  @Test
  void aServiceInAContainerIsRunLookedAtStoppedAndFoundAgain(FxRobot robot) throws Exception {
    Docker.require();
    engine = "docker";
    write(
        "serve.dstack.yml",
        "type: service\nimage: %s\nport: 8000\ncommands:\n  - python3 -m http.server 8000\n"
            .formatted(Docker.image()));
    write("page.txt", "it works");
    openWindow();
    runAndFindAgain(robot, "/page.txt");
    assertThat(Docker.containersOf(bench.store().all().getFirst().id().value())).isEmpty();
  }

  private void runAndFindAgain(FxRobot robot, String path) throws Exception {
    robot.clickOn("serve.dstack.yml");
    awaitUi(() -> robot.lookup(".run-button").query().isVisible());
    robot.clickOn(".run-button");

    awaitUi(() -> !bench.store().all().isEmpty());
    RunRecord started = bench.store().all().getFirst();
    awaitUi(() -> !bench.store().addresses(started.id()).isEmpty());
    URI address = URI.create(address(started).url());
    assertThat(get(address, path)).isEqualTo("it works");
    awaitUi(() -> shows(robot, address.toString()));

    robot.clickOn("#runs-stop");
    awaitUi(() -> robot.lookup(".dialog-pane").tryQuery().isPresent());
    robot.clickOn(robot.from(robot.lookup(".dialog-pane")).lookup("Stop").queryLabeled());
    awaitUi(() -> state(started) == RunState.STOPPED);

    closeWindow();
    openWindow();
    robot.push(KeyCode.CONTROL, KeyCode.DIGIT2);
    awaitUi(() -> table(robot).getItems().size() == 1);
    robot.clickOn("serve");
    awaitUi(() -> shows(robot, "Stopped"));
  }

  @Test
  void aTasksPortIsForwardedAndOutlivesTheWindow(FxRobot robot) throws Exception {
    int application = Sandbox.freePort();
    int local = Sandbox.freePort();
    write(
        "ported.dstack.yml",
        "type: task\nports: [\"%d:%d\"]\ncommands:\n  - python3 -m http.server %d\n"
            .formatted(local, application, application));
    write("page.txt", "through the port");
    openWindow();
    robot.clickOn("ported.dstack.yml");
    awaitUi(() -> robot.lookup(".run-button").query().isVisible());
    robot.push(KeyCode.CONTROL, KeyCode.ENTER);

    awaitUi(() -> answers(local).equals("through the port"));
    RunRecord task = bench.store().all().getFirst();

    closeWindow();
    openWindow();

    awaitUi(() -> answers(local).equals("through the port"));
    assertThat(state(task)).isEqualTo(RunState.RUNNING);
  }

  @Test
  void aFailingTaskSaysWhy(FxRobot robot) throws Exception {
    write("fails.dstack.yml", "type: task\ncommands:\n  - echo trying\n  - exit 9\n");
    openWindow();
    robot.clickOn("fails.dstack.yml");
    awaitUi(() -> robot.lookup(".run-button").query().isVisible());
    robot.clickOn(".run-button");

    awaitUi(
        () ->
            !bench.store().all().isEmpty()
                && state(bench.store().all().getFirst()) == RunState.FAILED);
    awaitUi(() -> shows(robot, "ended with exit code 9"));
    awaitUi(() -> bench.store().log(bench.store().all().getFirst().id()).end() > 0);
  }

  private void openWindow() throws Exception {
    Composition composition =
        new Composition(
            Map.of("SLIPWAY_HOME", home().root().toString(), "SLIPWAY_CONTAINER_ENGINE", engine));
    bench = composition.workbench(LoginQuestions.nobody());
    run =
        new WindowRun(
            home(), questions -> bench, composition::machines, new Keeper(List.of("true")));
    SettingsFile settings = new SettingsFile(home().settings());
    FxToolkit.setupFixture(
        () -> {
          stage = new Stage();
          stage.setMaxWidth(980);
          stage.setMaxHeight(980);
          SlipwayWindow.open(stage, settings, parts -> run.rooms(bench, settings, parts), () -> {});
          stage.setX(0);
          stage.setY(0);
          stage.setWidth(980);
          stage.setHeight(900);
          stage.requestFocus();
        });
  }

  private void closeWindow() throws Exception {
    if (stage == null || !stage.isShowing()) return;
    FxToolkit.setupFixture(stage::hide);
    run.leave(bench);
  }

  private Home home() {
    return new Home(folder.resolve("home"));
  }

  private void write(String name, String text) throws Exception {
    Files.writeString(folder.resolve("work").resolve(name), text);
  }

  private RunState state(RunRecord record) {
    return bench.store().find(record.id()).orElseThrow().state();
  }

  private AddressRecord address(RunRecord record) {
    return bench.store().addresses(record.id()).getFirst();
  }

  @SuppressWarnings("unchecked")
  private static TableView<Object> table(FxRobot robot) {
    return robot.lookup("#runs-table").queryAs(TableView.class);
  }

  private static boolean shows(FxRobot robot, String words) {
    return robot
        .lookup((Node node) -> node instanceof Labeled label && says(label, words))
        .tryQuery()
        .isPresent();
  }

  private static boolean says(Labeled label, String words) {
    return label.getText() != null && label.getText().contains(words);
  }

  private static void awaitUi(Callable<Boolean> condition) {
    await()
        .atMost(Sandbox.PATIENCE)
        .ignoreExceptions()
        .until(
            () -> {
              WaitForAsyncUtils.waitForFxEvents();
              return condition.call();
            });
  }

  private static String answers(int port) {
    try {
      return get(URI.create("http://127.0.0.1:" + port), "/page.txt");
    } catch (Exception e) {
      return "";
    }
  }

  private static String get(URI address, String path) throws Exception {
    URI direct = URI.create("http://127.0.0.1:" + address.getPort() + path);
    try (HttpClient client = HttpClient.newHttpClient()) {
      HttpRequest request =
          HttpRequest.newBuilder(direct).setHeader("Host", address.getAuthority()).build();
      return client.send(request, HttpResponse.BodyHandlers.ofString()).body();
    }
  }
}
