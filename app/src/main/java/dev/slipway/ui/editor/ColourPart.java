package dev.slipway.ui.editor;

import dev.slipway.config.Problem;
import dev.slipway.ui.room.Background;
import java.util.Collection;
import java.util.List;
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

  private final Newest<Job, Repaint> newest;
  private List<Mark> marks = List.of();
  private List<Match> matches = List.of();
  private List<Painted> shown = List.of();
  private long version;
  private int cleanHead;
  private int cleanTail;
  private @Nullable YamlArea area;
  private Subscription subscription = Subscription.EMPTY;

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
    subscription = target.plainTextChanges().subscribe(change -> edited(target, change));
    ask(target);
  }

  @Override
  public void uninstall() {
    subscription.unsubscribe();
    newest.close();
    area = null;
  }

  /** Underlines these problems of this text; if the text is another by now, nothing happens. */
  void show(List<Problem> problems, String text) {
    YamlArea target = area;
    if (target == null || !target.text().equals(text)) return;
    marks = Mark.of(problems, text);
    version++;
    ask(target);
  }

  /** Shows these as what the user searches for. */
  void found(List<Match> now) {
    YamlArea target = area;
    if (target == null || matches.equals(now)) return;
    matches = now;
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
    int last = target.getParagraphs().size() - 1;
    cleanHead = Math.min(cleanHead, target.lineOf(change.getPosition()));
    cleanTail = Math.min(cleanTail, last - target.lineOf(change.getInsertionEnd()));
    ask(target);
  }

  private void ask(YamlArea target) {
    newest.ask(new Job(version, target.text(), marks, matches, shown));
  }

  private void arrived(Job job, Repaint repaint) {
    YamlArea target = area;
    if (target == null || job.version() != version) return;
    shown = repaint.lines();
    int from = Math.min(repaint.sameHead(), cleanHead);
    int to = shown.size() - Math.min(repaint.sameTail(), cleanTail);
    cleanHead = Integer.MAX_VALUE;
    cleanTail = Integer.MAX_VALUE;
    if (from < to) paint(target, from, to);
  }

  private void paint(YamlArea target, int from, int to) {
    int start = target.getAbsolutePosition(from, 0);
    StyleSpansBuilder<Collection<String>> spans = new StyleSpansBuilder<>();
    boolean any = false;
    for (int line = from; line < to; line++) {
      for (Painted.Run run : shown.get(line).runs()) {
        spans.add(run.styleClasses(), run.length());
        any = true;
      }
      boolean lineBreak = line + 1 < to;
      if (lineBreak) spans.add(List.of(), 1);
      any |= lineBreak;
    }
    if (any) setKeepingScroll(target, start, spans.create());
    for (int line = from; line < to; line++) clearIfEmpty(target, line);
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
