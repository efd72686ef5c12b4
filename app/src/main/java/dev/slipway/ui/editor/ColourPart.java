package dev.slipway.ui.editor;

import dev.slipway.config.Problem;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import javafx.application.Platform;
import javafx.beans.value.ChangeListener;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.StyleSpans;
import org.fxmisc.richtext.model.StyleSpansBuilder;
import org.jspecify.annotations.Nullable;
import org.reactfx.Subscription;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Colours and underlines. They are worked out away from the UI thread, and only the lines that look
 * different are painted anew, so that neither scroll nor caret nor undo notices.
 */
final class ColourPart implements EditorPart {
  private static final Logger LOG = LoggerFactory.getLogger(ColourPart.class);

  private static final long SLICE_NANOS = 3_000_000;
  private static final int MOST_LINES = 64;

  private final Newest<Job, Repaint> newest;
  private List<Mark> marks = List.of();
  private List<Match> matches = List.of();
  private Optional<Match> pointedAt = Optional.empty();
  private List<Painted> shown = List.of();
  private long version;
  private BitSet pending = new BitSet();
  private int cleanHead;
  private int cleanTail;
  private @Nullable YamlArea area;
  private Subscription subscription = Subscription.EMPTY;
  private final ChangeListener<Integer> onCaret = (observed, before, now) -> caretAt(now);

  /** What is painted: a text as it was at some version. */
  private record Job(
      long version, String text, List<Mark> marks, List<Match> matches, List<Painted> shown) {

    Repaint work() {
      return Repaint.between(shown, Painted.of(text, marks, matches));
    }
  }

  ColourPart(Background background) {
    newest =
        new Newest<>(
            background,
            Job::work,
            this::arrived,
            failure -> LOG.error("The colours of the editor could not be worked out", failure));
  }

  @Override
  public void install(YamlArea target) {
    area = target;
    target.caretPositionProperty().addListener(onCaret);
    subscription = target.plainTextChanges().subscribe(change -> edited(target, change));
    ask(target);
  }

  @Override
  public void uninstall() {
    subscription.unsubscribe();
    newest.close();
    if (area != null) area.caretPositionProperty().removeListener(onCaret);
    area = null;
  }

  /** Underlines these problems of this text; if the text is another by now, nothing happens. */
  void show(List<Problem> problems, String text) {
    YamlArea target = area;
    if (target == null || !target.text().equals(text)) return;
    marks = Mark.of(problems, text);
    paintAnew();
  }

  /** Shows these as what the user searches for. */
  void found(List<Match> now) {
    if (matches.equals(now)) return;
    matches = now;
    paintAnew();
  }

  /** Shows this as what the caret was led to, until it goes on or the text changes. */
  void point(Match there) {
    pointedAt = Optional.of(there);
    paintAnew();
  }

  private void caretAt(int offset) {
    if (pointedAt.filter(there -> there.start() != offset).isEmpty()) return;
    pointedAt = Optional.empty();
    paintAnew();
  }

  private void paintAnew() {
    YamlArea target = area;
    if (target == null) return;
    notPaintedYet();
    version++;
    ask(target);
  }

  List<Mark> marks() {
    return marks;
  }

  private void edited(YamlArea target, PlainTextChange change) {
    version++;
    Shift shift =
        new Shift(
            change.getPosition(), change.getRemoved().length(), change.getInserted().length());
    marks = marks.stream().map(mark -> mark.after(shift)).toList();
    matches = matches.stream().map(match -> match.after(shift)).toList();
    pointedAt = Optional.empty();
    int last = target.getParagraphs().size() - 1;
    notPaintedYet();
    cleanHead = Math.min(cleanHead, target.lineOf(change.getPosition()));
    cleanTail = Math.min(cleanTail, last - target.lineOf(change.getInsertionEnd()));
    ask(target);
  }

  /** What waits to be painted is as good as edited. */
  private void notPaintedYet() {
    if (pending.isEmpty()) return;
    cleanHead = Math.min(cleanHead, pending.nextSetBit(0));
    cleanTail = Math.min(cleanTail, shown.size() - pending.length());
    pending.clear();
  }

  private void ask(YamlArea target) {
    newest.ask(new Job(version, target.text(), marks, highlighted(), shown));
  }

  private List<Match> highlighted() {
    if (pointedAt.isEmpty()) return matches;
    return Stream.concat(matches.stream(), pointedAt.stream())
        .sorted(Comparator.comparingInt(Match::start))
        .toList();
  }

  private void arrived(Job job, Repaint repaint) {
    YamlArea target = area;
    if (target == null || job.version() != version) return;
    shown = repaint.lines();
    pending = (BitSet) repaint.changed().clone();
    int edited = shown.size() - cleanTail;
    if (cleanHead < edited) pending.set(cleanHead, edited);
    cleanHead = Integer.MAX_VALUE;
    cleanTail = Integer.MAX_VALUE;
    paint(target);
  }

  /** Paints what one sees first, and the rest bit by bit, so that no key has to wait for it. */
  private void paint(YamlArea target) {
    long end = System.nanoTime() + SLICE_NANOS;
    while (!pending.isEmpty()) {
      int seen = pending.nextSetBit(target.firstLineInSight());
      int from = seen >= 0 ? seen : pending.nextSetBit(0);
      int to = Math.min(pending.nextClearBit(from), from + MOST_LINES);
      pending.clear(from, to);
      paint(target, from, to);
      if (System.nanoTime() - end > 0) break;
    }
    if (!pending.isEmpty()) goOnLater();
  }

  private void goOnLater() {
    long now = version;
    Platform.runLater(
        () -> {
          YamlArea target = area;
          if (target != null && now == version) paint(target);
        });
  }

  private void paint(YamlArea target, int from, int to) {
    boolean single = to - from == 1;
    if (single && shown.get(from).runs().isEmpty()) {
      clearIfEmpty(target, from);
      return;
    }
    StyleSpans<Collection<String>> spans = spans(from, to);
    // What is typed takes over the style beside it, which mostly is the right one.
    if (single && spans.equals(target.getStyleSpans(from))) return;
    setKeepingScroll(target, target.getAbsolutePosition(from, 0), spans);
    for (int line = from; line < to; line++) clearIfEmpty(target, line);
  }

  private StyleSpans<Collection<String>> spans(int from, int to) {
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    for (int line = from; line < to; line++) {
      for (Painted.Run run : shown.get(line).runs()) spans.add(run.styleClasses(), run.length());
      if (line + 1 < to) spans.add(List.of(), 1);
    }
    return spans.create();
  }

  /**
   * An emptied line keeps the style of what it held, and would hand it on to what is typed next.
   */
  private static void clearIfEmpty(YamlArea target, int line) {
    boolean left =
        target.getParagraphLength(line) == 0 && !target.getStyleAtPosition(line, 0).isEmpty();
    if (left) target.setStyle(line, List.of());
  }

  private static void setKeepingScroll(
      YamlArea target, int start, StyleSpans<Collection<String>> spans) {
    double x = target.getEstimatedScrollX();
    double y = target.getEstimatedScrollY();
    target.setStyleSpans(start, spans);
    if (target.getEstimatedScrollY() != y) target.scrollYToPixel(y);
    if (target.getEstimatedScrollX() != x) target.scrollXToPixel(x);
  }
}
