package dev.slipway.ui.logs;

import dev.slipway.store.LogStream;
import java.time.Duration;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javafx.css.PseudoClass;
import javafx.scene.AccessibleRole;
import javafx.scene.Group;
import javafx.scene.layout.Region;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;
import org.jspecify.annotations.Nullable;

/** One line on the screen; it is given another line when it scrolls out. */
final class LogRow extends Region {
  /** Height of a line that is not wrapped, and distance between two of a wrapped one. */
  static final double HEIGHT = 20;

  private static final PseudoClass SELECTED = PseudoClass.getPseudoClass("selected");
  private static final PseudoClass LEAD = PseudoClass.getPseudoClass("lead");
  private static final PseudoClass ERR = PseudoClass.getPseudoClass("err");
  private static final PseudoClass NOTE = PseudoClass.getPseudoClass("note");
  private static final PseudoClass WARNING = PseudoClass.getPseudoClass("warning");
  private static final PseudoClass ERROR = PseudoClass.getPseudoClass("error");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("HH:mm:ss", Locale.ROOT);
  private static final Duration MARK_LIMIT = Duration.ofMillis(20);
  private static final double LEFT = 16;
  private static final double RIGHT = 16;
  private static final double TIME_WIDTH = 70;

  private final Group behind = new Group();
  private final Path marks = new Path();
  private final Path currentMark = new Path();
  private final Text time = new Text();
  private final TextFlow flow = new TextFlow();
  private @Nullable ShownLine line;
  private @Nullable RowLook look;

  LogRow() {
    getStyleClass().add("log-row");
    setAccessibleRole(AccessibleRole.TEXT);
    marks.getStyleClass().setAll("log-mark");
    currentMark.getStyleClass().setAll("log-mark-current");
    time.getStyleClass().setAll("log-time");
    flow.getStyleClass().setAll("log-flow");
    for (var node : List.of(behind, marks, currentMark, time, flow)) {
      node.setManaged(false);
      getChildren().add(node);
    }
  }

  /** Shows a line; nothing while it is still read. */
  void show(@Nullable ShownLine next, RowLook nextLook) {
    boolean sameText = Objects.equals(next, line);
    if (sameText && nextLook.equals(look)) return;
    line = next;
    look = nextLook;
    if (!sameText) fill(next);
    time.setVisible(nextLook.time());
    time.setText(next == null ? "" : timeOf(next, nextLook));
    requestLayout();
  }

  void select(boolean selected, boolean lead) {
    pseudoClassStateChanged(SELECTED, selected);
    pseudoClassStateChanged(LEAD, lead);
  }

  /** How wide it is when it is not wrapped. */
  double wholeWidth() {
    applyCss();
    return Math.ceil(textLeft() + flow.prefWidth(-1) + RIGHT);
  }

  /** How high it is at a width. */
  double heightAt(double width) {
    if (look == null || !look.wrap()) return HEIGHT;
    applyCss();
    double text = flow.prefHeight(Math.max(1, width - textLeft() - RIGHT));
    return Math.max(HEIGHT, Math.ceil(text) + flow.getLineSpacing());
  }

  @Override
  protected void layoutChildren() {
    double left = textLeft();
    boolean wraps = look != null && look.wrap();
    double width = wraps ? Math.max(1, getWidth() - left - RIGHT) : Math.ceil(flow.prefWidth(-1));
    double height = flow.prefHeight(wraps ? width : -1);
    double top = wraps ? flow.getLineSpacing() / 2 : Math.max(0, (HEIGHT - height) / 2);
    flow.resizeRelocate(left, Math.floor(top), width, height);
    flow.layout();
    time.relocate(LEFT, flow.getLayoutY());
    paintBehind();
    paintMarks();
  }

  private double textLeft() {
    return look != null && look.time() ? LEFT + TIME_WIDTH : LEFT;
  }

  private void fill(@Nullable ShownLine next) {
    List<Text> texts = next == null ? List.of() : AnsiPaint.texts(next.text());
    flow.getChildren().setAll(texts);
    if (next != null && next.more() > 0) {
      Text more =
          new Text(
              String.format(Locale.ROOT, "  … %,d more characters, copied along", next.more()));
      more.getStyleClass().setAll("log-more");
      flow.getChildren().add(more);
    }
    pseudoClassStateChanged(ERR, next != null && next.stream() == LogStream.ERR);
    pseudoClassStateChanged(NOTE, next != null && next.stream() == LogStream.NOTE);
    pseudoClassStateChanged(WARNING, next != null && next.level() == Level.WARNING);
    pseudoClassStateChanged(ERROR, next != null && next.level() == Level.ERROR);
    setAccessibleText(next == null ? "" : spoken(next));
  }

  private static String spoken(ShownLine line) {
    return switch (line.stream()) {
      case OUT -> line.text().text();
      case ERR -> "Error output: " + line.text().text();
      case NOTE -> "Note: " + line.text().text();
    };
  }

  private static String timeOf(ShownLine line, RowLook look) {
    return line.time().map(at -> TIME.format(at.atZone(look.zone()))).orElse("");
  }

  private void paintBehind() {
    behind.getChildren().clear();
    if (line == null) return;
    for (AnsiSpan span : line.text().spans()) {
      Path path = new Path();
      if (!AnsiPaint.behind(path, span.style())) continue;
      add(path, span.start(), span.end());
      behind.getChildren().add(path);
    }
  }

  private void paintMarks() {
    marks.getElements().clear();
    currentMark.getElements().clear();
    if (line == null || look == null || look.marked() == null) return;
    List<int[]> found = find(look.marked(), line.text().text());
    for (int i = 0; i < found.size(); i++) {
      add(i == look.current() ? currentMark : marks, found.get(i)[0], found.get(i)[1]);
    }
  }

  /** A regular expression that takes too long is not marked: drawing must not wait for it. */
  private static List<int[]> find(Pattern pattern, String text) {
    long end = System.nanoTime() + MARK_LIMIT.toNanos();
    Matcher matcher = pattern.matcher(new GuardedText(text, () -> System.nanoTime() - end > 0));
    List<int[]> found = new ArrayList<>();
    try {
      while (matcher.find()) {
        if (matcher.end() > matcher.start()) found.add(new int[] {matcher.start(), matcher.end()});
      }
    } catch (GuardedText.Ended e) {
      return List.of();
    }
    return found;
  }

  private void add(Path path, int start, int end) {
    path.getElements().addAll(Objects.requireNonNull(flow.getRangeShape(start, end, false)));
    path.setLayoutX(flow.getLayoutX());
    path.setLayoutY(flow.getLayoutY());
  }
}
