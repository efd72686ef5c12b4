package dev.slipway.ui.editor;

/**
 * A change of a text, and the selection after it.
 *
 * @param start where it begins
 * @param end where what it replaces ends
 * @param replacement what stands there afterwards
 * @param anchor where the selection starts afterwards
 * @param caret where the caret is afterwards
 */
record Edit(int start, int end, String replacement, int anchor, int caret) {

  /** A change that leaves the caret behind what was inserted. */
  static Edit replace(int start, int end, String replacement) {
    int after = start + replacement.length();
    return new Edit(start, end, replacement, after, after);
  }
}
