package dev.slipway.ui.editor;

import dev.slipway.config.TextEdit;
import java.time.Duration;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import org.fxmisc.richtext.CodeArea;
import org.fxmisc.richtext.model.PlainTextChange;
import org.fxmisc.richtext.model.ReadOnlyStyledDocument;
import org.fxmisc.richtext.model.TwoDimensional.Bias;
import org.fxmisc.richtext.util.UndoUtils;
import org.fxmisc.undo.UndoManagerFactory;
import org.jspecify.annotations.Nullable;

/** The text area itself; what is peculiar about its library is dealt with here. */
final class YamlArea extends CodeArea {
  private static final Duration HOVER_DELAY = Duration.ofMillis(350);
  private static final int MOST_STEPS_BACK = 2_000;
  private static final String HIDDEN = "collapse";

  private @Nullable String text = "";

  YamlArea() {
    getStyleClass().add("yaml-area");
    setAccessibleText("Text of the configuration");
    // Otherwise each typed letter would show in black until the colours arrive.
    setUseInitialStyleForInsertion(false);
    setMouseOverTextDelay(HOVER_DELAY);
    setUndoManager(
        UndoUtils.plainTextUndoManager(
            this, UndoManagerFactory.fixedSizeHistoryFactory(MOST_STEPS_BACK)));
    // First of all, so that whoever hears of a change finds the text as it is.
    multiPlainChanges().subscribe(this::follow);
  }

  /** The whole text. Unlike {@link #getText()} it is not put together anew after each key. */
  String text() {
    String known = text;
    if (known == null) {
      known = getText();
      text = known;
    }
    return known;
  }

  private void follow(List<PlainTextChange> changes) {
    String known = text;
    text = null;
    if (known == null || changes.size() != 1) return;
    PlainTextChange change = changes.getFirst();
    int end = change.getPosition() + change.getRemoved().length();
    if (end > known.length()) return;
    String now =
        known.substring(0, change.getPosition()) + change.getInserted() + known.substring(end);
    if (now.length() == getLength()) text = now;
  }

  /** Puts another text in, from the top, with nothing to undo. */
  void load(String text) {
    replaceText(text);
    getUndoManager().forgetHistory();
    getUndoManager().mark();
    moveTo(0);
    scrollYToPixel(0);
    scrollXToPixel(0);
  }

  /** Makes an edit as one step of undo. */
  void make(Edit edit) {
    getUndoManager().preventMerge();
    replaceText(edit.start(), edit.end(), edit.replacement());
    selectRange(edit.anchor(), edit.caret());
    getUndoManager().preventMerge();
    requestFollowCaret();
  }

  /** Makes edits of one text as one step of undo; the caret stays beside the same characters. */
  void make(List<TextEdit> edits) {
    if (edits.isEmpty()) return;
    int caret = caretAfter(edits, getCaretPosition());
    getUndoManager().preventMerge();
    var change = createMultiChange(edits.size());
    // From the end, so that no edit moves the place of another.
    edits.stream()
        .sorted(Comparator.comparingInt(TextEdit::start).thenComparingInt(TextEdit::end).reversed())
        .forEach(e -> change.replaceTextAbsolutely(e.start(), e.end(), e.replacement()));
    change.commit();
    getUndoManager().preventMerge();
    moveTo(caret);
    requestFollowCaret();
  }

  private static int caretAfter(List<TextEdit> edits, int caret) {
    int moved = caret;
    for (TextEdit edit : edits) {
      if (edit.start() > caret) continue;
      int grown = edit.replacement().length() - (edit.end() - edit.start());
      moved += edit.end() <= caret ? grown : edit.start() + edit.replacement().length() - caret;
    }
    return Math.max(0, moved);
  }

  /** Selects a stretch and brings it into sight, some lines away from the edges. */
  void reveal(int start, int end) {
    int last = getLength();
    selectRange(Math.min(end, last), Math.min(start, last));
    int line = getCurrentParagraph();
    boolean seen = allParToVisibleParIndex(line).isPresent();
    if (!seen) showParagraphAtCenter(line);
    requestFollowCaret();
  }

  /** The line, counted from 0, in which an offset lies; one outside the text counts as its end. */
  int lineOf(int offset) {
    return offsetToPosition(Math.clamp(offset, 0, getLength()), Bias.Forward).getMajor();
  }

  /** The first line that one sees; the first of all as long as none is laid out. */
  int firstLineInSight() {
    return getVisibleParagraphs().isEmpty() ? 0 : firstVisibleParToAllParIndex();
  }

  /** The last line that one sees; before the first as long as none is laid out. */
  int lastLineInSight() {
    return getVisibleParagraphs().isEmpty() ? -1 : lastVisibleParToAllParIndex();
  }

  /** Whether a line is folded away. */
  boolean hides(int line) {
    return getParagraph(line).getParagraphStyle().contains(HIDDEN);
  }

  /** Folds exactly these lines away; neither text nor caret nor undo notice. */
  void hide(BitSet hidden) {
    int first = nextToChange(hidden, 0);
    if (first < 0) return;
    int last = first;
    for (int line = first; line >= 0; line = nextToChange(hidden, line + 1)) last = line;
    restyle(Math.max(0, first - 1), last, hidden);
  }

  private int nextToChange(BitSet hidden, int from) {
    int lines = getParagraphs().size();
    for (int line = from; line < lines; line++) if (hides(line) != hidden.get(line)) return line;
    return -1;
  }

  /** In one go: each change of its own would lay out the text once more. */
  private void restyle(int first, int last, BitSet hidden) {
    int start = getAbsolutePosition(first, 0);
    int end = getAbsolutePosition(last, getParagraphLength(last));
    var lines =
        (ReadOnlyStyledDocument<Collection<String>, String, Collection<String>>)
            subDocument(start, end);
    for (int i = 0; i < lines.getParagraphCount(); i++) {
      List<String> style = hidden.get(first + i) ? List.of(HIDDEN) : List.of();
      lines = lines.replaceParagraph(i, line -> line.setParagraphStyle(style)).get1();
    }
    getContent().replace(start, end, lines);
  }
}
