package dev.slipway.ui.editor;

import dev.slipway.config.TextEdit;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import org.fxmisc.richtext.CodeArea;

/** The text area itself; what is peculiar about its library is dealt with here. */
final class YamlArea extends CodeArea {
  private static final Duration HOVER_DELAY = Duration.ofMillis(350);

  YamlArea() {
    getStyleClass().add("yaml-area");
    setAccessibleText("Text of the configuration");
    // Otherwise each typed letter would show in black until the colours arrive.
    setUseInitialStyleForInsertion(false);
    setMouseOverTextDelay(HOVER_DELAY);
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
    List<TextEdit> inOrder =
        edits.stream().sorted(Comparator.comparingInt(TextEdit::start)).toList();
    for (TextEdit edit : inOrder) {
      change.replaceTextAbsolutely(edit.start(), edit.end(), edit.replacement());
    }
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
}
