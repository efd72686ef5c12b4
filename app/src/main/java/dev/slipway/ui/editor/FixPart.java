package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.WRITING;

import dev.slipway.config.Fix;
import java.util.List;
import java.util.function.Consumer;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** Alt+Enter: the repairs for what is wrong at the caret, or in its line. */
final class FixPart implements EditorPart {
  private final EditorViewModel model;
  private final Consumer<String> say;
  private final PopupList<Fix> popup;
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private final EventHandler<ScrollEvent> onScroll = event -> hide();
  private final ChangeListener<Object> onMove = (observed, before, now) -> hide();
  private Subscription changes = Subscription.EMPTY;
  private @Nullable YamlArea area;

  /**
   * @param say tells the user what could not be done
   */
  FixPart(EditorViewModel model, Consumer<String> say) {
    this.model = model;
    this.say = say;
    popup = new PopupList<>("Repairs", Fix::title, FixCell::widthOf, this::take);
    popup.cells(view -> new FixCell());
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.addEventFilter(ScrollEvent.SCROLL, onScroll);
    target.focusedProperty().addListener(onMove);
    target.caretPositionProperty().addListener(onMove);
    changes = target.plainTextChanges().subscribe(change -> hide());
  }

  @Override
  public void uninstall() {
    hide();
    changes.unsubscribe();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.removeEventFilter(ScrollEvent.SCROLL, onScroll);
    target.focusedProperty().removeListener(onMove);
    target.caretPositionProperty().removeListener(onMove);
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.of("Repair", WRITING, target -> open(), "Alt+Enter"));
  }

  /** Opens the menu once it is known what is wrong with the text as it is. */
  void open() {
    YamlArea target = area;
    if (target == null || !target.isEditable()) return;
    int caret = target.getCaretPosition();
    model.whenChecked(
        checked -> {
          if (target.getCaretPosition() == caret) show(target, model.fixesAt(caret));
        });
  }

  private void show(YamlArea target, List<Fix> fixes) {
    if (fixes.isEmpty()) {
      say.accept("No repair is known for this line.");
      return;
    }
    target.getCaretBounds().ifPresent(place -> popup.show(target, place, fixes, true));
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed() || !popup.showing()) return;
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (plain && popup.pressed(event.getCode())) event.consume();
    else if (!event.getCode().isModifierKey()) hide();
  }

  private void take(Fix fix) {
    YamlArea target = area;
    if (target != null) model.repair(fix, target::make);
  }

  private void hide() {
    if (popup.showing()) popup.hide();
  }
}
