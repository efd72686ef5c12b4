package dev.slipway.ui;

import dev.slipway.ui.dialogs.FxDialogs;
import dev.slipway.ui.shell.FxBackground;
import dev.slipway.ui.shell.NoticePane;
import dev.slipway.ui.shell.RoomNavigator;
import dev.slipway.ui.shell.ShellView;
import dev.slipway.ui.shell.ShellViewModel;
import dev.slipway.ui.shell.ShellWindow;
import dev.slipway.ui.shell.WindowSettings;
import dev.slipway.ui.shell.WindowSettingsStore;
import dev.slipway.ui.theme.Theme;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.scene.control.Alert;
import javafx.scene.control.ButtonType;
import javafx.stage.Stage;

/** The one window, from the toolkit's start to its end. */
public final class SlipwayWindow {
  private final ShellWindow window;

  private SlipwayWindow(ShellWindow window) {
    this.window = window;
  }

  /**
   * Starts the toolkit and opens the window; returns before it is there. The toolkit ends when the
   * window is closed.
   *
   * @param store what the window remembers
   * @param rooms builds the rooms; called once, on the UI thread
   * @param onShown called on the UI thread once the window can be used
   * @param onClosed called on the UI thread when the rooms are closed and the toolkit is about to
   *     end
   * @throws UnsupportedOperationException when there is no display
   */
  public static void start(
      WindowSettingsStore store,
      Function<WindowParts, WindowRooms> rooms,
      Consumer<SlipwayWindow> onShown,
      Runnable onClosed) {
    Platform.startup(
        () -> onShown.accept(new SlipwayWindow(open(new Stage(), store, rooms, onClosed))));
  }

  /**
   * Says why the window cannot open, and waits until that was read; on the UI thread.
   *
   * @param sentence for the user
   */
  public static void sayItCannotOpen(String sentence) {
    Alert alert = new Alert(Alert.AlertType.ERROR, sentence, ButtonType.CLOSE);
    alert.setTitle("Slipway");
    alert.setHeaderText("Slipway cannot open");
    alert.showAndWait();
  }

  /** Brings it before other windows; from any thread. */
  public void raise() {
    Platform.runLater(window::raise);
  }

  /** Opens on a stage that the caller made; on the UI thread. */
  static ShellWindow open(
      Stage stage,
      WindowSettingsStore store,
      Function<WindowParts, WindowRooms> rooms,
      Runnable onClosed) {
    WindowSettings settings = store.load().orElseGet(WindowSettings::first);
    Theme theme = new Theme(settings.theme());
    FxDialogs dialogs = new FxDialogs(stage);
    NoticePane notices = new NoticePane(dialogs);
    FxBackground background = new FxBackground(notices);
    Thread.currentThread()
        .setUncaughtExceptionHandler((thread, cause) -> background.unexpected(cause));
    ShellViewModel model = new ShellViewModel(background.tasks());
    RoomNavigator navigator = new RoomNavigator(model::open, SlipwayWindow::browse);
    WindowRooms built =
        rooms.apply(new WindowParts(background, dialogs, notices, navigator, theme));
    ShellView view = new ShellView(model, built.rooms(), built.running(), theme, notices);
    ShellWindow window = new ShellWindow(stage, view, theme, settings, store, onClosed);
    window.show();
    return window;
  }

  private static void browse(String url) {
    new Browser().getHostServices().showDocument(url);
  }

  /** The toolkit opens addresses only on behalf of an application; this one is never started. */
  private static final class Browser extends Application {
    @Override
    public void start(Stage unused) {
      throw new IllegalStateException("Only its services are used.");
    }
  }
}
