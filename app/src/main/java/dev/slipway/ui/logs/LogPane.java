package dev.slipway.ui.logs;

import java.util.HashMap;
import java.util.Iterator;
import java.util.Map;
import java.util.function.Consumer;
import javafx.geometry.Orientation;
import javafx.scene.AccessibleAttribute;
import javafx.scene.AccessibleRole;
import javafx.scene.control.ScrollBar;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.shape.Rectangle;
import org.jspecify.annotations.Nullable;

/**
 * The lines in sight, and only those: a row for each, two scroll bars, and a selection of lines. A
 * list control would keep something for every line of the log; this keeps a number.
 */
final class LogPane extends Region {
  private static final double BAR = 10;
  private static final double TOP_GAP = 8;

  private final LogViewModel model;
  private final LineSelection selection = new LineSelection();
  private final LogScroll scroll = new LogScroll(this::heightOf);
  private final Map<Integer, LogRow> rows = new HashMap<>();
  private final Pane sheet = new Pane();
  private final Rectangle clip = new Rectangle();
  private final ScrollBar vertical = new ScrollBar();
  private final ScrollBar horizontal = new ScrollBar();
  private final LogRow ruler = new LogRow();
  private double widest;
  private boolean updating;

  LogPane(LogViewModel model) {
    this.model = model;
    getStyleClass().add("log-pane");
    setFocusTraversable(true);
    setAccessibleRole(AccessibleRole.TEXT_AREA);
    setAccessibleText("Log");
    vertical.setOrientation(Orientation.VERTICAL);
    vertical.setFocusTraversable(false);
    horizontal.setFocusTraversable(false);
    vertical.setAccessibleText("Scroll through the log");
    horizontal.setAccessibleText("Scroll sideways");
    sheet.setClip(clip);
    ruler.setVisible(false);
    ruler.setManaged(false);
    getChildren().addAll(sheet, vertical, horizontal, ruler);
    model.revisionProperty().subscribe(() -> requestLayout());
    model.wrapProperty().subscribe(this::relaid);
    model.showTimeProperty().subscribe(this::relaid);
    model.followingProperty().subscribe(() -> requestLayout());
    model.find().statusProperty().subscribe(() -> requestLayout());
    model.find().currentProperty().subscribe(() -> requestLayout());
    model.lineCountProperty().subscribe(this::counted);
    model.find().onReveal(this::show);
    vertical.valueProperty().subscribe(value -> dragged(value.doubleValue()));
    horizontal.valueProperty().subscribe(() -> requestLayout());
    focusedProperty().subscribe(() -> requestLayout());
    new LogInput(this).install();
  }

  LineSelection selection() {
    return selection;
  }

  int lineCount() {
    return model.lineCountProperty().get();
  }

  /** How many lines a page of the keyboard is. */
  int pageLines() {
    return Math.max(1, (int) (viewHeight() / LogRow.HEIGHT) - 1);
  }

  /** The line at a height of the view; the nearest one when there is none. */
  int lineAt(double y) {
    double bottom = -scroll.offset() + sheet.getLayoutY();
    int line = scroll.top();
    while (line < lineCount() - 1) {
      bottom += heightOf(line);
      if (y < bottom) break;
      line++;
    }
    return line;
  }

  /** The user scrolled by some pixels: up stops following, reaching the end starts it. */
  void scrollBy(double pixels) {
    scroll.by(pixels);
    model.followingProperty().set(scroll.pastEnd());
    scrolled();
  }

  void scrollSideways(double pixels) {
    horizontal.setValue(Math.clamp(horizontal.getValue() + pixels, 0, horizontal.getMax()));
  }

  /** Brings a line into sight after the keyboard went there. */
  void reveal(int line) {
    scroll.reveal(line);
    model.followingProperty().set(scroll.pastEnd() && line == lineCount() - 1);
    scrolled();
  }

  void copySelection(Consumer<String> onText) {
    if (!selection.isEmpty()) model.copy(selection.first(), selection.last(), onText);
  }

  void selectionChanged() {
    notifyAccessibleAttributeChanged(AccessibleAttribute.TEXT);
    requestLayout();
  }

  @Override
  public @Nullable Object queryAccessibleAttribute(
      AccessibleAttribute attribute, Object... parameters) {
    if (attribute != AccessibleAttribute.TEXT || selection.isEmpty()) {
      return super.queryAccessibleAttribute(attribute, parameters);
    }
    return model.line(selection.lead()).map(line -> line.text().text()).orElse("");
  }

  @Override
  protected void layoutChildren() {
    double height = viewHeight();
    scroll.resize(lineCount(), height);
    if (model.followingProperty().get() || scroll.pastEnd()) scroll.toEnd();
    sheet.resizeRelocate(0, TOP_GAP, viewWidth(), height);
    clip.setWidth(viewWidth());
    clip.setHeight(height);
    placeRows(height);
    placeBars(height);
    model.find().startAt(scroll.top());
  }

  private void placeRows(double height) {
    double y = -scroll.offset();
    int line = scroll.top();
    double left = model.wrapProperty().get() ? 0 : -Math.floor(horizontal.getValue());
    while (y < height && line < lineCount()) {
      LogRow row = row(line);
      double rowHeight = row.heightAt(viewWidth());
      row.resizeRelocate(left, Math.floor(y), rowWidth(row), rowHeight);
      y += rowHeight;
      line++;
    }
    dropRows(scroll.top(), line);
  }

  private double rowWidth(LogRow row) {
    if (model.wrapProperty().get()) return viewWidth();
    widest = Math.max(widest, row.wholeWidth());
    return Math.max(viewWidth(), widest);
  }

  private LogRow row(int line) {
    LogRow row =
        rows.computeIfAbsent(
            line,
            absent -> {
              LogRow added = new LogRow();
              added.setManaged(false);
              sheet.getChildren().add(added);
              return added;
            });
    row.show(model.line(line).orElse(null), look(line));
    row.select(selection.contains(line), isFocused() && line == selection.lead());
    return row;
  }

  private void dropRows(int first, int end) {
    Iterator<Map.Entry<Integer, LogRow>> all = rows.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Integer, LogRow> each = all.next();
      if (each.getKey() >= first && each.getKey() < end) continue;
      sheet.getChildren().remove(each.getValue());
      all.remove();
    }
  }

  private RowLook look(int line) {
    LogFind find = model.find();
    int current = find.currentLine() == line ? find.currentInLine() : -1;
    return new RowLook(
        model.showTimeProperty().get(),
        model.wrapProperty().get(),
        model.zone(),
        find.pattern(),
        current);
  }

  private double heightOf(int line) {
    if (!model.wrapProperty().get()) return LogRow.HEIGHT;
    LogRow row = rows.get(line);
    if (row == null) {
      row = ruler;
      row.show(model.line(line).orElse(null), look(line));
    }
    return row.heightAt(viewWidth());
  }

  private void placeBars(double height) {
    updating = true;
    double lines = height / LogRow.HEIGHT;
    double most = Math.max(0, lineCount() - lines);
    vertical.setVisible(most > 0);
    vertical.setMax(most);
    vertical.setVisibleAmount(most * lines / Math.max(1, lineCount()));
    vertical.setUnitIncrement(1);
    vertical.setBlockIncrement(Math.max(1, lines - 1));
    double value = scroll.top() + scroll.offset() / LogRow.HEIGHT;
    vertical.setValue(model.followingProperty().get() ? most : Math.min(most, value));
    vertical.resizeRelocate(getWidth() - BAR, 0, BAR, getHeight());
    double side = model.wrapProperty().get() ? 0 : Math.max(0, widest - viewWidth());
    horizontal.setVisible(side > 0);
    horizontal.setMax(side);
    horizontal.setVisibleAmount(side * viewWidth() / Math.max(1, widest));
    horizontal.setUnitIncrement(LogRow.HEIGHT);
    horizontal.setBlockIncrement(viewWidth() / 2);
    if (horizontal.getValue() > side) horizontal.setValue(side);
    horizontal.resizeRelocate(0, getHeight() - BAR, viewWidth(), BAR);
    updating = false;
  }

  private double viewWidth() {
    return Math.max(1, getWidth() - BAR);
  }

  private double viewHeight() {
    return Math.max(1, getHeight() - TOP_GAP - BAR);
  }

  private void dragged(double value) {
    if (updating) return;
    int line = (int) value;
    scroll.to(line, (value - line) * LogRow.HEIGHT);
    boolean end = value >= vertical.getMax() - 0.01;
    model.followingProperty().set(end);
    scrolled();
  }

  private void show(int line) {
    model.followingProperty().set(false);
    scroll.resize(lineCount(), viewHeight());
    scroll.show(line);
    scrolled();
  }

  private void scrolled() {
    requestLayout();
  }

  private void relaid() {
    widest = 0;
    requestLayout();
  }

  private void counted(Number count) {
    if (count.intValue() == 0) {
      selection.clear();
      widest = 0;
      scroll.to(0, 0);
      horizontal.setValue(0);
    }
    requestLayout();
  }
}
