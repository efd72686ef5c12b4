package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.IntFunction;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** The line numbers and the signs beside them. */
final class GutterPart implements EditorPart {
  private static final int LEAST_DIGITS = 2;

  private final EditorViewModel model;
  private final Supplier<List<Mark>> marks;
  private final IntFunction<GutterLine.Handle> handles;
  private final GutterRow.Clicks clicks;
  private final ChangeListener<Integer> onCaretLine = (observed, before, now) -> refreshSoon();

  /** Rows that stand beside no line: to take one is cheaper than to make one. */
  private final Deque<GutterRow> spare = new ArrayDeque<>();

  private Map<Integer, Wrong> wrong = Map.of();
  private boolean refreshing;
  private @Nullable YamlArea area;
  private Subscription subscription = Subscription.EMPTY;

  /** What is wrong in a line. */
  private record Wrong(Severity worst, String words) {
    Wrong and(Wrong other) {
      return new Wrong(
          worst.compareTo(other.worst) <= 0 ? worst : other.worst, words + "\n" + other.words);
    }
  }

  /**
   * Asks for marks and handles whenever it draws.
   *
   * @param repair what a click on the sign of the caret's line does
   */
  GutterPart(EditorViewModel model, Supplier<List<Mark>> marks, FoldPart folds, Runnable repair) {
    this.model = model;
    this.marks = marks;
    handles = folds::handle;
    clicks = new GutterRow.Clicks(line -> repair.run(), folds::toggle);
    folds.onChange(this::refresh);
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.setParagraphGraphicFactory(line -> row(target, line));
    target.currentParagraphProperty().addListener(onCaretLine);
    subscription = target.getParagraphs().sizeProperty().values().subscribe(size -> refreshSoon());
  }

  @Override
  public void uninstall() {
    subscription.unsubscribe();
    YamlArea target = area;
    area = null;
    if (target == null) return;
    target.currentParagraphProperty().removeListener(onCaretLine);
    target.setParagraphGraphicFactory(null);
  }

  /** When the key is dealt with: to know what is in sight the text must be laid out. */
  private void refreshSoon() {
    if (refreshing) return;
    refreshing = true;
    Platform.runLater(
        () -> {
          refreshing = false;
          refresh();
        });
  }

  /** Draws anew what is in sight and looks different by now. */
  void refresh() {
    YamlArea target = area;
    if (target == null) return;
    wrong = wrongByLine(target);
    int last = target.lastLineInSight();
    for (int line = target.firstLineInSight(); line <= last; line++) {
      if (target.hides(line)) continue;
      if (target.getParagraphGraphic(line) instanceof GutterRow row) row.show(at(target, line));
    }
  }

  /** None beside a line that is folded away: it has no height, but its row would be drawn. */
  private @Nullable GutterRow row(YamlArea target, int line) {
    if (target.hides(line)) return null;
    GutterRow row = spare.isEmpty() ? made() : spare.pop();
    row.show(at(target, line));
    return row;
  }

  private GutterRow made() {
    GutterRow row = new GutterRow(clicks);
    row.parentProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) spare.push(row);
            });
    return row;
  }

  private GutterLine at(YamlArea target, int line) {
    int digits = Math.max(LEAST_DIGITS, GutterRow.digits(target.getParagraphs().size()));
    Optional<Wrong> here = Optional.ofNullable(wrong.get(line));
    boolean repair =
        here.isPresent()
            && line == target.getCurrentParagraph()
            && !model.fixesAt(target.getCaretPosition()).isEmpty();
    return new GutterLine(
        line + 1,
        digits,
        here.map(Wrong::worst),
        here.map(Wrong::words).orElse(""),
        repair,
        handles.apply(line));
  }

  private Map<Integer, Wrong> wrongByLine(YamlArea target) {
    Map<Integer, Wrong> found = new HashMap<>();
    for (Mark mark : marks.get()) {
      Wrong one = new Wrong(mark.severity(), mark.message());
      found.merge(target.lineOf(mark.start()), one, Wrong::and);
    }
    return found;
  }
}
