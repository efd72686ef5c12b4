package dev.slipway;

import dev.slipway.engine.Keeper;
import dev.slipway.engine.Workbench;
import dev.slipway.host.ssh.keys.LoginQuestions;
import dev.slipway.machine.Machines;
import dev.slipway.store.Home;
import dev.slipway.store.HomeLock;
import dev.slipway.ui.SlipwayWindow;
import dev.slipway.ui.WindowParts;
import dev.slipway.ui.WindowRooms;
import dev.slipway.ui.launch.LaunchRoom;
import dev.slipway.ui.machines.LoginPrompts;
import dev.slipway.ui.machines.MachinesRoom;
import dev.slipway.ui.room.RoomId;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.runs.RunsRoom;
import dev.slipway.ui.settings.DeskFolder;
import dev.slipway.ui.settings.SettingsFile;
import dev.slipway.ui.single.SingleWindow;
import dev.slipway.ui.widgets.FxFrames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The window from its start to its end. Closing it ends no run: a keeper stays with those that
 * live.
 */
final class WindowRun {
  private static final Logger LOG = LoggerFactory.getLogger(WindowRun.class);
  private static final String SAMPLE_PAGE =
      """
      <!doctype html>
      <html lang="en">
        <head><meta charset="utf-8"><title>It works</title></head>
        <body style="font: 16px sans-serif; margin: 4em">
          <h1>It works</h1>
          <p>This page is served by a run of Slipway on this computer. Stop it in Runs.</p>
        </body>
      </html>
      """;
  private static final Duration KEEPER_LIMIT = Duration.ofSeconds(3);
  private static final Duration KEEPER_PAUSE = Duration.ofMillis(50);

  /** Runs try again and again what did not work; their user is not to be asked each time. */
  private static final Duration QUIET = Duration.ofMinutes(5);

  private final Home home;
  private final Function<LoginQuestions, Workbench> workbench;
  private final Function<LoginQuestions, Machines> openMachines;
  private final Keeper keeper;
  private final WindowQuestions questions = new WindowQuestions(Duration.ZERO);
  private final WindowQuestions questionsOfRuns = new WindowQuestions(QUIET);
  private @Nullable RunFeed feed;
  private @Nullable Machines machines;

  WindowRun(
      Home home,
      Function<LoginQuestions, Workbench> workbench,
      Function<LoginQuestions, Machines> openMachines,
      Keeper keeper) {
    this.home = home;
    this.workbench = workbench;
    this.openMachines = openMachines;
    this.keeper = keeper;
  }

  /**
   * Opens the window and stays until it is closed.
   *
   * @return the exit code
   */
  int run() throws IOException, InterruptedException {
    Optional<SingleWindow> single = SingleWindow.become(home.create());
    if (single.isEmpty()) return raiseOther();
    return open(single.get());
  }

  private int raiseOther() {
    if (SingleWindow.raiseOther(home)) {
      System.out.println("Slipway is open already; its window was brought to the front.");
      return 0;
    }
    System.err.println("slipway: Slipway is open already, but its window does not answer.");
    return 1;
  }

  private int open(SingleWindow only) throws IOException, InterruptedException {
    // The store and the toolkit take about as long to start as each other.
    CompletableFuture<Workbench> opening =
        CompletableFuture.supplyAsync(() -> workbench.apply(questionsOfRuns));
    CountDownLatch closed = new CountDownLatch(1);
    SettingsFile settings = new SettingsFile(home.settings());
    SlipwayWindow.start(
        settings,
        parts -> rooms(opened(opening, closed), settings, parts),
        window -> only.onRaise(window::raise),
        closed::countDown);
    Thread killed = new Thread(() -> keepWhatLives(opening), "keep-what-lives");
    Runtime.getRuntime().addShutdownHook(killed);
    closed.await();
    Runtime.getRuntime().removeShutdownHook(killed);
    // From now on a second start is a first one.
    only.close();
    if (opening.isCompletedExceptionally()) return 1;
    leave(opening.join());
    return 0;
  }

  /**
   * On the UI thread; a store that cannot be opened is told in a window, because nobody may see a
   * terminal.
   */
  private static Workbench opened(CompletableFuture<Workbench> opening, CountDownLatch closed) {
    try {
      return opening.join();
    } catch (CompletionException e) {
      Throwable cause = e.getCause() == null ? e : e.getCause();
      SlipwayWindow.sayItCannotOpen(String.valueOf(cause.getMessage()));
      closed.countDown();
      throw e;
    }
  }

  /** Builds the rooms on a workbench; on the UI thread. */
  WindowRooms rooms(Workbench bench, SettingsFile settings, WindowParts parts) {
    LaunchRoom launch =
        new LaunchRoom(
            bench.engine(),
            parts.navigator(),
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            settings,
            new DeskFolder(home.desk()),
            scratch());
    feed = new RunFeed(bench.store(), parts.background(), parts.notices(), new FxFrames());
    RunsRoom runs =
        new RunsRoom(
            feed,
            bench.store(),
            bench.engine(),
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            parts.navigator(),
            () -> parts.navigator().open(RoomId.LAUNCH),
            Clock.system(ZoneId.systemDefault()));
    LoginPrompts prompts = new LoginPrompts(parts.background(), parts.dialogs());
    questions.open(prompts);
    questionsOfRuns.open(prompts);
    machines = openMachines.apply(questions);
    MachinesRoom places =
        new MachinesRoom(
            machines,
            feed,
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            Path.of(System.getProperty("user.home")),
            Clock.system(ZoneId.systemDefault()));
    parts.navigator().onEditFile(launch::editFile);
    parts.navigator().onEditText(launch::editText);
    parts.navigator().onShowRun(runs::show);
    bench.engine().adoptAll();
    return new WindowRooms(List.of(launch, runs, places), feed.activeProperty());
  }

  /** Where a text without a file runs: a folder with nothing of the user's in it. */
  private Path scratch() {
    Path folder = home.root().resolve("scratch");
    try {
      if (!Files.isDirectory(folder)) {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("index.html"), SAMPLE_PAGE);
      }
    } catch (IOException e) {
      LOG.warn("The folder for texts without a file could not be made", e);
    }
    return folder;
  }

  /** The window is closed: the runs go to a keeper. */
  void leave(Workbench bench) throws IOException {
    questions.close();
    questionsOfRuns.close();
    if (feed != null) feed.close();
    if (machines != null) machines.close();
    if (!bench.store().active().isEmpty()) {
      keeper.start();
      awaitKeeper();
    }
    bench.close();
  }

  /** The services go on being served from here until the keeper is there. */
  private void awaitKeeper() throws IOException {
    long deadline = System.nanoTime() + KEEPER_LIMIT.toNanos();
    while (System.nanoTime() < deadline) {
      Optional<HomeLock> free = HomeLock.tryTake(home.keeperLock());
      if (free.isEmpty()) return;
      free.get().close();
      LockSupport.parkNanos(KEEPER_PAUSE.toNanos());
    }
  }

  /** The window is ended from outside, by Ctrl+C in the terminal or at the end of a session. */
  private void keepWhatLives(CompletableFuture<Workbench> opening) {
    try {
      Workbench bench = opening.getNow(null);
      if (bench != null && !bench.store().active().isEmpty()) keeper.start();
    } catch (IOException | RuntimeException e) {
      LOG.warn("No keeper could be started", e);
    }
  }
}
