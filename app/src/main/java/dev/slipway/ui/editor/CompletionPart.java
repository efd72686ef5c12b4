package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.WRITING;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.ScrollEvent;
import javafx.util.Duration;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * Completes keys and values: on Ctrl+Space, by itself while a word is typed, and once more after
 * something was taken that is not whole yet. Enter takes what is offered by itself only where what
 * was typed can hardly be meant as it is; anything else is taken by Tab, or once it is chosen.
 */
final class CompletionPart implements EditorPart {
  private static final Duration PAUSE = Duration.millis(60);
  private static final String OPENERS = "_-.:/${ ";

  private final EditorViewModel model;
  private final Consumer<String> say;
  private final PopupList<Suggestion> popup;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private final EventHandler<ScrollEvent> onScroll = event -> hide();
  private final ChangeListener<Boolean> onFocus = (observed, before, now) -> focus(now);
  private Subscription changes = Subscription.EMPTY;
  private Narrowing shown = new Narrowing("", 0, List.of());
  private @Nullable YamlArea area;
  private boolean accepting;

  /** Why the language is asked. */
  private enum Cause {
    TYPED,
    TAKEN,
    WANTED
  }

  /**
   * @param say tells the user what could not be done
   */
  CompletionPart(EditorViewModel model, Consumer<String> say) {
    this.model = model;
    this.say = say;
    popup = new PopupList<>("Suggestions", Suggestion::label, SuggestionCell::widthOf, this::take);
    popup.cells(view -> new SuggestionCell());
    SuggestionHelp help = new SuggestionHelp();
    popup.beside(help);
    popup.onChosen(help::show);
    pause.setOnFinished(event -> ask(Cause.TYPED));
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    target.addEventFilter(ScrollEvent.SCROLL, onScroll);
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
    target.removeEventFilter(ScrollEvent.SCROLL, onScroll);
    target.focusedProperty().removeListener(onFocus);
  }

  @Override
  public List<Command> commands() {
    return List.of(Command.of("Complete", WRITING, target -> ask(Cause.WANTED), "Ctrl+Space"));
  }

  private void pressed(KeyEvent event) {
    boolean plain = !event.isShortcutDown() && !event.isAltDown() && !event.isControlDown();
    if (event.isConsumed() || !popup.showing() || !plain) return;
    if (popup.pressed(event.getCode())) {
      event.consume();
      if (event.getCode() == KeyCode.ESCAPE) hide();
    } else if (event.getCode() == KeyCode.ENTER || event.getCode().isNavigationKey()) {
      hide();
    }
  }

  private void edited(PlainTextChange change) {
    YamlArea target = area;
    if (accepting || target == null) return;
    if (target.getUndoManager().isPerformingAction()) {
      hide();
      return;
    }
    String inserted = change.getInserted();
    boolean typed = change.getRemoved().isEmpty() && opens(inserted);
    boolean erased = inserted.isEmpty() && change.getRemoved().length() == 1;
    boolean goOn = popup.showing() && (typed || erased);
    if (!goOn && !(typed && focused())) {
      hide();
      return;
    }
    if (popup.showing()) narrow(change);
    pause.playFromStart();
  }

  private static boolean opens(String inserted) {
    if (inserted.codePointCount(0, inserted.length()) != 1) return false;
    return Character.isLetterOrDigit(inserted.codePointAt(0)) || OPENERS.contains(inserted);
  }

  /** Until the language answers, what goes with what was typed stays in sight. */
  private void narrow(PlainTextChange change) {
    List<Suggestion> left = shown.after(model.text(), change.getInsertionEnd());
    if (left.isEmpty()) popup.hide();
    else popup.narrow(left, left.getFirst().sure());
  }

  private boolean focused() {
    return area != null && area.isFocused();
  }

  private void focus(boolean now) {
    if (!now) hide();
  }

  private void ask(Cause cause) {
    YamlArea target = area;
    if (target == null || !target.isEditable() || !focused()) return;
    int caret = target.getCaretPosition();
    model.suggest(caret, found -> show(target, caret, found, cause));
  }

  private void show(YamlArea target, int caret, List<Suggestion> found, Cause cause) {
    if (target.getCaretPosition() != caret || !focused()) return;
    boolean wanted = cause == Cause.WANTED;
    boolean nothingNew = !wanted && found.stream().anyMatch(one -> one.alreadyIn(model.text()));
    if (found.isEmpty() || nothingNew) {
      hide();
      if (wanted) say.accept("There is nothing to suggest here.");
      return;
    }
    shown = new Narrowing(model.text(), caret, found);
    int start = found.getFirst().start();
    boolean first = wanted || found.getFirst().sure();
    placeOf(target, start, caret).ifPresent(place -> popup.show(target, place, found, first));
  }

  /** Under the beginning of the word, so that the list stands still while that is typed. */
  private static Optional<Bounds> placeOf(YamlArea target, int start, int caret) {
    boolean sameLine = start < caret && target.lineOf(start) == target.lineOf(caret);
    return sameLine ? target.getCharacterBoundsOnScreen(start, caret) : target.getCaretBounds();
  }

  private void take(Suggestion chosen) {
    YamlArea target = area;
    if (target == null || !chosen.isAt(target.getCaretPosition())) return;
    accepting = true;
    try {
      target.make(chosen.edit());
    } finally {
      accepting = false;
    }
    hide();
    if (chosen.opensMore()) ask(Cause.TAKEN);
  }

  private void hide() {
    pause.stop();
    popup.hide();
  }
}
