package dev.slipway.ui;

import dev.slipway.store.LogStream;
import dev.slipway.ui.fake.FakeRuns;
import dev.slipway.ui.fake.Runs;
import dev.slipway.ui.runs.RunFeed;
import dev.slipway.ui.runs.RunsRoom;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.ThemeChoice;
import dev.slipway.ui.widgets.FxFrames;
import java.io.IOException;
import java.nio.file.Files;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The window with invented runs, to look at: {@code DemoWindow [light|dark] [WIDTH HEIGHT [RUNS]]}.
 */
public final class DemoWindow {
  private DemoWindow() {}

  public static void main(String[] args) throws IOException {
    ThemeChoice theme =
        args.length > 0
            ? ThemeChoice.valueOf(args[0].toUpperCase(Locale.ROOT))
            : ThemeChoice.SYSTEM;
    double width = args.length > 2 ? Double.parseDouble(args[1]) : 1280;
    double height = args.length > 2 ? Double.parseDouble(args[2]) : 800;
    int more = args.length > 3 ? Integer.parseInt(args[3]) : 0;
    FakeRuns runs = new FakeRuns(Files.createTempDirectory("slipway-demo"));
    if (more >= 0) new DemoData(runs).fill(more);
    WindowSettings settings = new WindowSettings(0, 0, width, height, false, theme);
    SlipwayWindow.start(
        store(settings), parts -> rooms(runs, parts), window -> grow(runs), () -> {});
  }

  private static WindowRooms rooms(FakeRuns runs, WindowParts parts) {
    RunFeed feed = new RunFeed(runs, parts.background(), parts.notices(), new FxFrames());
    RunsRoom room =
        new RunsRoom(
            feed,
            runs,
            runs,
            parts.background(),
            parts.dialogs(),
            parts.notices(),
            parts.navigator(),
            () -> parts.navigator().editText("demo", ""),
            Clock.systemDefaultZone());
    parts.navigator().onShowRun(room::show);
    return new WindowRooms(List.of(new DemoRoom(), room), feed.activeProperty());
  }

  /** One more line a second, as a live run has. */
  private static void grow(FakeRuns runs) {
    if (runs.find(Runs.id(1)).isEmpty()) return;
    Thread.ofVirtual()
        .start(
            () -> {
              try (var timer = new java.util.Scanner(System.in)) {
                while (timer.hasNextLine()) {
                  runs.logFile(Runs.id(1))
                      .write(Instant.now(), LogStream.OUT, false, timer.nextLine());
                }
              }
            });
  }

  private static WindowSettingsStore store(WindowSettings settings) {
    return new WindowSettingsStore() {
      @Override
      public Optional<WindowSettings> load() {
        return Optional.of(settings);
      }

      @Override
      public void save(WindowSettings last) {
        System.out.println(last);
      }
    };
  }
}
