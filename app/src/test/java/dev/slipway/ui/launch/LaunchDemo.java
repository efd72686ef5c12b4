package dev.slipway.ui.launch;

import dev.slipway.ui.SlipwayWindow;
import dev.slipway.ui.WindowRooms;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.ThemeChoice;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import javafx.beans.property.SimpleIntegerProperty;

/**
 * Opens Launch in the real window without an engine, to look at it: {@code light|dark [FOLDER
 * [FILE]]}.
 */
final class LaunchDemo {
  private LaunchDemo() {}

  public static void main(String[] args) {
    ThemeChoice choice = args[0].equals("dark") ? ThemeChoice.DARK : ThemeChoice.LIGHT;
    List<Path> paths = Arrays.stream(args).skip(1).map(Path::of).toList();
    MemorySettings settings = new MemorySettings();
    paths.stream().findFirst().ifPresent(settings::folderOpened);
    SlipwayWindow.start(
        new FixedWindow(choice),
        parts -> {
          FakeRunControl runs = new FakeRunControl();
          runs.missing = List.of("HF_TOKEN", "WANDB_API_KEY");
          runs.live = Optional.of(FakeRunControl.run("qwen"));
          LaunchRoom room =
              new LaunchRoom(
                  runs,
                  parts.navigator(),
                  parts.background(),
                  parts.dialogs(),
                  parts.notices(),
                  settings,
                  new MemoryDesk(),
                  Path.of(System.getProperty("user.home")));
          if (paths.size() > 1) room.editFile(paths.get(1));
          return new WindowRooms(List.of(room), new SimpleIntegerProperty(0));
        },
        window -> {},
        () -> {});
  }

  private record FixedWindow(ThemeChoice choice) implements WindowSettingsStore {
    @Override
    public Optional<WindowSettings> load() {
      return Optional.of(new WindowSettings(0, 0, 1280, 800, false, choice));
    }

    @Override
    public void save(WindowSettings settings) {
      // The demo begins the same each time.
    }
  }
}
