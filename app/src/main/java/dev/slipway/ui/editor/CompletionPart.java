package dev.slipway.ui.editor;

import java.util.List;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** Completes keys and values: on Ctrl+Space, and by itself while a word is typed. */
final class CompletionPart implements EditorPart {
  private static final Duration PAUSE = Duration.millis(90);
  private static final int PAGE = 8;

  private final EditorViewModel model;
  private final SuggestionPopup popup = new SuggestionPopup(this::accept);
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private final ChangeListener<Boolean> onFocus = (observed, before, now) -> focus(now);
  private Subscription changes = Subscription.EMPTY;
  private @Nullable YamlArea area;
  private boolean accepting;

  CompletionPart(EditorViewModel model) {
    this.model = model;
    pause.setOnFinished(event -> ask(false));
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.focusedProperty().addListener(onFocus);
    changes = target.plainTextChanges().subscribe(this::edited);
  }

  @Override
  public void uninstall() {
    hide();
    changes.unsubscribe();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.focusedProperty().removeListener(onFocus);
  }

  private void pressed(KeyEvent event) {
    if (event.isConsumed()) return;
    if (event.getCode() == KeyCode.SPACE && event.isControlDown()) {
      event.consume();
      ask(true);
    } else if (popup.showing() && !event.isShortcutDown() && !event.isAltDown()) {
      if (chosenBy(event.getCode())) event.consume();
    }
  }

  private boolean chosenBy(KeyCode code) {
    switch (code) {
      case UP -> popup.move(-1);
      case DOWN -> popup.move(1);
      case PAGE_UP -> popup.move(-PAGE);
      case PAGE_DOWN -> popup.move(PAGE);
      case ENTER, TAB -> accept();
      case ESCAPE -> hide();
      case LEFT, RIGHT, HOME, END -> {
        hide();
        return false;
      }
      default -> {
        return false;
      }
    }
    return true;
  }

  private void edited(PlainTextChange change) {
    if (accepting) return;
    boolean typed = isWord(change.getInserted()) && change.getRemoved().isEmpty();
    boolean erased = change.getInserted().isEmpty() && change.getRemoved().length() == 1;
    boolean goOn = popup.showing() && (typed || erased);
    if (goOn || (typed && focused())) pause.playFromStart();
    else hide();
  }

  private static boolean isWord(String inserted) {
    if (inserted.length() != 1) return false;
    char typed = inserted.charAt(0);
    return Character.isLetterOrDigit(typed) || typed == '_' || typed == '-' || typed == '.';
  }

  private boolean focused() {
    return area != null && area.isFocused();
  }

  private void focus(boolean now) {
    if (!now) hide();
  }

  private void ask(boolean wanted) {
    YamlArea target = area;
    if (target == null || !target.isEditable() || !focused()) return;
    int caret = target.getCaretPosition();
    model.suggest(caret, found -> show(target, caret, found, wanted));
  }

  private void show(YamlArea target, int caret, List<Suggestion> found, boolean wanted) {
    if (target.getCaretPosition() != caret || !focused()) return;
    boolean nothingNew = !wanted && found.stream().anyMatch(one -> one.alreadyIn(model.text()));
    if (found.isEmpty() || nothingNew) {
      hide();
      return;
    }
    target.getCaretBounds().ifPresent(bounds -> popup.show(target, bounds, found));
  }

  private void accept() {
    YamlArea target = area;
    popup
        .chosen()
        .ifPresent(
            chosen -> {
              if (target == null) return;
              accepting = true;
              int caret = chosen.start() + chosen.caret();
              target.make(new Edit(chosen.start(), chosen.end(), chosen.insert(), caret, caret));
              accepting = false;
            });
    hide();
  }

  private void hide() {
    pause.stop();
    popup.hide();
  }
}
