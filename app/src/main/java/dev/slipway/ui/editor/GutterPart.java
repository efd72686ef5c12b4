package dev.slipway.ui.editor;

import dev.slipway.config.Severity;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;

/** The line numbers and the marks beside them. */
final class GutterPart implements EditorPart {
  private static final int LEAST_DIGITS = 2;

  private final Supplier<List<Mark>> marks;
  private Map<Integer, Severity> worst = Map.of();
  private @Nullable YamlArea area;
  private Subscription subscription = Subscription.EMPTY;

  /** Asks for the marks whenever it draws; they must lie inside the text. */
  GutterPart(Supplier<List<Mark>> marks) {
    this.marks = marks;
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.setParagraphGraphicFactory(line -> row(target, line));
    subscription = target.getParagraphs().sizeProperty().values().subscribe(size -> refresh());
  }

  @Override
  public void uninstall() {
    subscription.unsubscribe();
    if (area != null) area.setParagraphGraphicFactory(null);
    area = null;
  }

  /** Draws the lines in sight anew, after the marks or the number of lines changed. */
  void refresh() {
    YamlArea target = area;
    if (target == null) return;
    worst = worstByLine(target);
    int seen = target.getVisibleParagraphs().size();
    for (int i = 0; i < seen; i++) {
      int line = target.visibleParToAllParIndex(i);
      if (target.getParagraphGraphic(line) instanceof GutterRow row) show(target, row, line);
    }
  }

  private GutterRow row(YamlArea target, int line) {
    GutterRow row = new GutterRow();
    show(target, row, line);
    return row;
  }

  private void show(YamlArea target, GutterRow row, int line) {
    int digits = Math.max(LEAST_DIGITS, GutterRow.digits(target.getParagraphs().size()));
    row.show(line + 1, digits, Optional.ofNullable(worst.get(line)));
  }

  private Map<Integer, Severity> worstByLine(YamlArea target) {
    Map<Integer, Severity> found = new HashMap<>();
    for (Mark mark : marks.get()) {
      int start = Math.min(mark.start(), target.getLength());
      int line = target.offsetToPosition(start, Bias.Forward).getMajor();
      found.merge(line, mark.severity(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
    return found;
  }
}
