package dev.slipway.ui.shell;

import dev.slipway.store.RunId;
import dev.slipway.ui.room.Navigator;
import dev.slipway.ui.room.RoomId;
import java.nio.file.Path;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The ways between rooms. Rooms need it before they all exist, so what a way does inside its room
 * is told afterwards.
 */
public final class RoomNavigator implements Navigator {
  private final Consumer<RoomId> open;
  private final Consumer<String> browser;
  private @Nullable Consumer<RunId> showRun;
  private @Nullable Consumer<Path> editFile;
  private @Nullable BiConsumer<String, String> editText;

  /**
   * @param open opens a room
   * @param browser opens an address outside
   */
  public RoomNavigator(Consumer<RoomId> open, Consumer<String> browser) {
    this.open = open;
    this.browser = browser;
  }

  /** Opens a room. */
  public void open(RoomId room) {
    open.accept(room);
  }

  /** What Runs does to select a run. */
  public void onShowRun(Consumer<RunId> action) {
    showRun = action;
  }

  /** What Launch does to edit a file. */
  public void onEditFile(Consumer<Path> action) {
    editFile = action;
  }

  /** What Launch does to edit a text, given a name for it and the text. */
  public void onEditText(BiConsumer<String, String> action) {
    editText = action;
  }

  @Override
  public void showRun(RunId run) {
    open.accept(RoomId.RUNS);
    if (showRun != null) showRun.accept(run);
  }

  @Override
  public void editFile(Path file) {
    open.accept(RoomId.LAUNCH);
    if (editFile != null) editFile.accept(file);
  }

  @Override
  public void editText(String suggestedName, String text) {
    open.accept(RoomId.LAUNCH);
    if (editText != null) editText.accept(suggestedName, text);
  }

  @Override
  public void openAddress(String url) {
    browser.accept(url);
  }
}
