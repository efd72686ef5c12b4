package dev.slipway.ui.shell;

import dev.slipway.ui.theme.Theme;
import java.net.URL;
import java.util.List;
import java.util.Objects;
import javafx.scene.Scene;
import javafx.scene.image.Image;
import javafx.stage.Stage;

/** The stage with the shell on it: opened where it was, remembered when it closes. */
public final class ShellWindow {
  private static final List<Integer> ICON_SIZES = List.of(16, 32, 48, 128, 256);

  private final Stage stage;
  private final ShellView view;
  private final Theme theme;
  private final WindowSettingsStore store;
  private final WindowPlace place;
  private final Runnable onClosed;

  public ShellWindow(
      Stage stage,
      ShellView view,
      Theme theme,
      WindowSettings settings,
      WindowSettingsStore store,
      Runnable onClosed) {
    this.stage = stage;
    this.view = view;
    this.theme = theme;
    this.store = store;
    this.onClosed = onClosed;
    Scene scene = new Scene(view);
    theme.install(scene);
    stage.setScene(scene);
    stage.setTitle("Slipway");
    ICON_SIZES.forEach(size -> stage.getIcons().add(icon(size)));
    place = new WindowPlace(stage, settings);
    theme.choiceProperty().subscribe(choice -> remember());
    stage.setOnCloseRequest(
        event -> {
          event.consume();
          view.leave(stage::hide);
        });
    stage.setOnHidden(event -> close());
  }

  public void show() {
    stage.show();
  }

  /** Brings it before other windows. */
  public void raise() {
    stage.setIconified(false);
    stage.toFront();
    stage.requestFocus();
  }

  private void close() {
    remember();
    view.close();
    theme.close();
    onClosed.run();
  }

  private void remember() {
    store.save(place.settings(theme.choiceProperty().get()));
  }

  private static Image icon(int size) {
    String name = "icons/slipway-" + size + ".png";
    URL file = Objects.requireNonNull(Theme.class.getResource(name), name);
    return new Image(file.toExternalForm());
  }
}
