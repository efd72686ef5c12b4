package dev.slipway.ui.editor;

import static dev.slipway.ui.editor.Command.Group.FOLDS;

import dev.slipway.config.language.Fold;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import javafx.event.EventHandler;
import javafx.scene.control.IndexRange;
import javafx.scene.input.KeyEvent;
import org.fxmisc.richtext.NavigationActions.SelectionPolicy;
import org.fxmisc.richtext.model.PlainTextChange;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/**
 * Folds lines away under the first of them. The text stays whole; whatever puts the caret among
 * hidden lines shows them.
 */
final class FoldPart implements EditorPart {
  private final EditorViewModel model;
  private final Consumer<String> say;
  private final FoldState state = new FoldState();
  private final ChangeListener<Integer> onCaret = (observed, before, now) -> caretMoved();
  private final EventHandler<KeyEvent> onKey = this::pressed;
  private Runnable changed = () -> {};
  private Subscription subscription = Subscription.EMPTY;
  private @Nullable YamlArea area;
  private boolean anyHidden;
  private boolean hideLater;

  /**
   * @param say tells the user what could not be done
   */
  FoldPart(EditorViewModel model, Consumer<String> say) {
    this.model = model;
    this.say = say;
  }

  /** Says who is told when handles change. */
  void onChange(Runnable told) {
    changed = told;
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.caretPositionProperty().addListener(onCaret);
    target.addEventFilter(KeyEvent.KEY_PRESSED, onKey);
    subscription = target.multiPlainChanges().subscribe(changes -> edited(target, changes));
  }

  @Override
  public void uninstall() {
    subscription.unsubscribe();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.caretPositionProperty().removeListener(onCaret);
    target.removeEventFilter(KeyEvent.KEY_PRESSED, onKey);
  }

  @Override
  public List<Command> commands() {
    return List.of(
        Command.of("Fold", FOLDS, this::foldAround, "Shortcut+Shift+Open Bracket"),
        Command.of("Unfold", FOLDS, this::unfoldAt, "Shortcut+Shift+Close Bracket"),
        Command.of("Fold all", FOLDS, target -> fold(FoldState::foldAll)),
        Command.of("Unfold all", FOLDS, target -> change(FoldState::unfoldAll)));
  }

  /** Finds out anew what can be folded. */
  void ask() {
    model.folds(
        folds -> {
          state.possible(folds);
          apply();
        });
  }

  GutterLine.Handle handle(int line) {
    if (!state.canFold(line)) return GutterLine.Handle.NONE;
    return state.isFolded(line) ? GutterLine.Handle.FOLDED : GutterLine.Handle.OPEN;
  }

  void toggle(int line) {
    fold(folds -> folds.toggle(line));
  }

  private void fold(Predicate<FoldState> how) {
    change(
        folds -> {
          if (how.test(folds)) return;
          say.accept(
              "Some lines stay open: with more than "
                  + FoldState.MOST_HIDDEN
                  + " hidden, typing would become slow. Unfold a part to fold another.");
        });
  }

  private void foldAround(YamlArea target) {
    state.around(target.getCurrentParagraph()).ifPresent(fold -> toggle(fold.first()));
  }

  private void unfoldAt(YamlArea target) {
    change(folds -> folds.unfold(target.getCurrentParagraph()));
  }

  private void change(Consumer<FoldState> how) {
    how.accept(state);
    YamlArea target = area;
    if (target == null) return;
    Optional<Fold> over = state.hiding(target.getCurrentParagraph());
    over.ifPresent(fold -> toFirstLine(target, fold));
    apply();
  }

  private static void toFirstLine(YamlArea target, Fold fold) {
    int line = fold.first();
    target.moveTo(line, target.getParagraphLength(line));
  }

  /** Hides and shows lines as they should be. */
  private void apply() {
    hideLater = false;
    YamlArea target = area;
    if (target == null) return;
    if (anyHidden || state.anyFolded()) {
      BitSet hidden = state.hidden();
      target.hide(hidden);
      anyHidden = !hidden.isEmpty();
    }
    changed.run();
  }

  private void edited(YamlArea target, List<PlainTextChange> changes) {
    if (changes.size() == 1) {
      PlainTextChange change = changes.getFirst();
      follow(target.lineOf(change.getPosition()), change);
    } else {
      // Where each of several edits was, only the texts between them could tell.
      state.unfoldAll();
    }
    if (!anyHidden || hideLater) return;
    hideLater = true;
    // The area is still in the middle of the change.
    Platform.runLater(this::apply);
  }

  private void follow(int line, PlainTextChange change) {
    state.edited(line, lineBreaks(change.getRemoved()), lineBreaks(change.getInserted()));
  }

  private static int lineBreaks(String text) {
    return (int) text.chars().filter(c -> c == '\n').count();
  }

  private void caretMoved() {
    YamlArea target = area;
    if (target == null || !anyHidden || hideLater) return;
    int line = target.getCurrentParagraph();
    IndexRange selection = target.getSelection();
    boolean inside = state.hiding(target.lineOf(selection.getStart())).isPresent();
    if (!inside || state.hiding(line).isEmpty()) return;
    state.reveal(line);
    apply();
  }

  /** Leads the caret over hidden lines. */
  private void pressed(KeyEvent event) {
    YamlArea target = area;
    boolean other = event.isConsumed() || event.isShortcutDown() || event.isAltDown();
    if (target == null || !anyHidden || other) return;
    int line = target.getCurrentParagraph();
    int column = target.getCaretColumn();
    int lineLength = target.getParagraphLength(line);
    SelectionPolicy policy = event.isShiftDown() ? SelectionPolicy.ADJUST : SelectionPolicy.CLEAR;
    boolean over =
        switch (event.getCode()) {
          case DOWN, KP_DOWN -> step(target, line, 1, column, policy);
          case UP, KP_UP -> step(target, line, -1, column, policy);
          case RIGHT, KP_RIGHT -> column == lineLength && step(target, line, 1, 0, policy);
          case LEFT, KP_LEFT -> column == 0 && step(target, line, -1, Integer.MAX_VALUE, policy);
          default -> false;
        };
    if (over) event.consume();
  }

  private boolean step(YamlArea target, int from, int by, int column, SelectionPolicy policy) {
    BitSet hidden = state.hidden();
    if (from + by < 0 || !hidden.get(from + by)) return false;
    int line = by > 0 ? hidden.nextClearBit(from + by) : hidden.previousClearBit(from + by);
    if (line >= target.getParagraphs().size()) return true;
    target.moveTo(line, Math.min(column, target.getParagraphLength(line)), policy);
    target.requestFollowCaret();
    return true;
  }
}
