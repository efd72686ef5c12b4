package dev.slipway.ui.editor;

import java.time.Duration;
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
