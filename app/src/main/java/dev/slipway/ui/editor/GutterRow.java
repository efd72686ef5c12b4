package dev.slipway.ui.editor;

import java.util.function.IntConsumer;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.text.Text;
import org.jspecify.annotations.Nullable;

/**
 * What stands left of a line: its number, a mark when something is wrong in it, a handle when it
 * can be folded. Each new line needs a row, so a row has only the nodes that it shows.
 */
final class GutterRow extends Region {
  private static final double MARK_CENTRE = 14;
  private static final double NUMBER = 24;
  private static final double HANDLE = 18;
  private static final double DIGIT = 7.8;
  private static final double BEHIND_TEXT = 6;

  private final Text number = new Text();
  private final Clicks clicks;
  private @Nullable Node mark;
  private @Nullable Node handle;
  private @Nullable Label dots;
  private @Nullable GutterLine shown;

  /** What a click on a sign of a line does; lines count from 0. */
  record Clicks(IntConsumer repair, IntConsumer fold) {}

  GutterRow(Clicks clicks) {
    this.clicks = clicks;
    getStyleClass().add("gutter-row");
    number.getStyleClass().add("gutter-number");
    number.setTextOrigin(VPos.CENTER);
    getChildren().add(number);
  }

  void show(GutterLine line) {
    GutterLine before = shown;
    if (line.equals(before)) return;
    shown = line;
    if (before == null || before.number() != line.number()) {
      number.setText(String.valueOf(line.number()));
    }
    boolean same =
        before != null
            && before.worst().equals(line.worst())
            && before.words().equals(line.words())
            && before.repair() == line.repair();
    if (!same) mark = swap(mark, markOf(line));
    if (before == null || before.handle() != line.handle()) showHandle(line.handle());
    setAccessibleText(line.spoken());
    requestLayout();
  }

  private @Nullable Node markOf(GutterLine line) {
    if (line.worst().isEmpty()) return null;
    Region sign = new Region();
    sign.getStyleClass().add(line.repair() ? "gutter-bulb" : "gutter-mark");
    sign.getStyleClass().add("gutter-mark-" + line.worst().get().word());
    StackPane place = new StackPane(sign);
    place.getStyleClass().add("gutter-sign");
    Tooltip.install(place, new Tooltip(tip(line)));
    place.setAccessibleText(tip(line));
    if (line.repair()) onClick(place, clicks.repair());
    return place;
  }

  private static String tip(GutterLine line) {
    return line.repair()
        ? line.words() + "\nClick, or press Alt+Enter, to repair it."
        : line.words();
  }

  private void showHandle(GutterLine.Handle now) {
    handle = swap(handle, handleOf(now));
    dots = null;
    getChildren().removeIf(child -> child instanceof Label);
    if (now != GutterLine.Handle.FOLDED) return;
    Label label = new Label("…");
    label.getStyleClass().add("fold-dots");
    label.setManaged(false);
    label.setTooltip(new Tooltip("Show the folded lines"));
    onClick(label, clicks.fold());
    getChildren().add(label);
    dots = label;
  }

  private @Nullable Node handleOf(GutterLine.Handle now) {
    if (now == GutterLine.Handle.NONE) return null;
    boolean open = now == GutterLine.Handle.OPEN;
    Region sign = new Region();
    sign.getStyleClass().add(open ? "fold-open" : "fold-folded");
    StackPane place = new StackPane(sign);
    place.getStyleClass().add("fold-handle");
    place.setAccessibleText(open ? "Fold" : "Unfold");
    onClick(place, clicks.fold());
    return place;
  }

  private void onClick(Node node, IntConsumer action) {
    node.addEventHandler(
        MouseEvent.MOUSE_PRESSED,
        event -> {
          GutterLine line = shown;
          if (event.getButton() != MouseButton.PRIMARY || line == null) return;
          event.consume();
          action.accept(line.number() - 1);
        });
  }

  private @Nullable Node swap(@Nullable Node before, @Nullable Node now) {
    if (before != null) getChildren().remove(before);
    if (now != null) getChildren().add(now);
    return now;
  }

  @Override
  protected double computePrefWidth(double height) {
    GutterLine line = shown;
    return NUMBER + (line == null ? 0 : line.digits() * DIGIT) + HANDLE;
  }

  @Override
  protected double computePrefHeight(double width) {
    return 0;
  }

  @Override
  protected void layoutChildren() {
    double middle = getHeight() / 2;
    double right = getWidth() - HANDLE;
    number.relocate(right - number.prefWidth(-1), middle - number.prefHeight(-1) / 2);
    if (mark != null) centre(mark, MARK_CENTRE, middle);
    if (handle != null) centre(handle, right + HANDLE / 2, middle);
    Label behind = dots;
    if (behind == null) return;
    double width = behind.prefWidth(-1);
    double height = behind.prefHeight(-1);
    double x = getWidth() + textWidth() + BEHIND_TEXT;
    behind.resizeRelocate(x, middle - height / 2, width, height);
  }

  /** How wide the line is, beside which this row stands. */
  private double textWidth() {
    if (getParent() == null) return 0;
    return getParent().getChildrenUnmodifiable().stream()
        .filter(child -> child.getStyleClass().contains("paragraph-text"))
        .mapToDouble(child -> child.prefWidth(-1))
        .findFirst()
        .orElse(0);
  }

  private static void centre(Node node, double x, double y) {
    double width = node.prefWidth(-1);
    double height = node.prefHeight(-1);
    node.resizeRelocate(x - width / 2, y - height / 2, width, height);
  }

  static int digits(int number) {
    return String.valueOf(number).length();
  }
}
