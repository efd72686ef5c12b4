package dev.slipway.ui.launch;

import dev.slipway.engine.RunControl;
import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.editor.DstackLanguage;
import dev.slipway.ui.launch.file.DesktopTrash;
import dev.slipway.ui.launch.file.FolderWatch;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Navigator;
import dev.slipway.ui.room.Room;
import dev.slipway.ui.room.RoomId;
import java.nio.file.Path;
import javafx.scene.layout.Region;
import javafx.stage.Window;
import org.jspecify.annotations.Nullable;

/** The room where a configuration is chosen, written and run. */
public final class LaunchRoom implements Room {
  private final LaunchViewModel model;
  private final LaunchView view;

  /**
   * @param desk where what is open is kept; closed with the room
   * @param home the user's folder, for texts that are in no other
   */
  public LaunchRoom(
      RunControl runs,
      Navigator navigator,
      Background background,
      Dialogs dialogs,
      Notices notices,
      LaunchSettings settings,
      Desk desk,
      Path home) {
    LaunchQuestions questions = new FxLaunchQuestions(this::window);
    model =
        new LaunchViewModel(
            new LaunchViewModel.Parts(
                runs,
                DstackLanguage::new,
                navigator,
                background,
                dialogs,
                notices,
                questions,
                settings,
                desk,
                new FolderWatch(),
                DesktopTrash.of(System.getProperty("os.name")),
                home));
    view = new LaunchView(model, background);
  }

  /** For tests that answer the questions themselves. */
  LaunchRoom(LaunchViewModel.Parts parts) {
    model = new LaunchViewModel(parts);
    view = new LaunchView(model, parts.background());
  }

  @Override
  public RoomId id() {
    return RoomId.LAUNCH;
  }

  @Override
  public Region view() {
    return view;
  }

  @Override
  public void shown() {
    view.shown();
  }

  @Override
  public void hidden() {
    view.hidden();
  }

  /** Opens a file in a tab, or shows the one in which it is open. */
  public void editFile(Path file) {
    model.documents().open(file);
  }

  /** Opens a text as a new, unsaved configuration in a tab of its own. */
  public void editText(String suggestedName, String text) {
    model.documents().begin(suggestedName, text, document -> {});
  }

  /** Opens a folder, as from a command line. */
  public void openFolder(Path folder) {
    model.folder().open(folder);
  }

  /** Keeps what is open and not saved for the next start, and asks only if that is impossible. */
  @Override
  public void leave(Runnable then) {
    model.leave(then);
  }

  @Override
  public void close() {
    view.close();
    model.close();
  }

  private @Nullable Window window() {
    return view.getScene() == null ? null : view.getScene().getWindow();
  }
}
