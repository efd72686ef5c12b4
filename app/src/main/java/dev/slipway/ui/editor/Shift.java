package dev.slipway.ui.editor;

/**
 * How an edit moves what stands in a text.
 *
 * @param position where it begins
 * @param removed how many {@code char}s it took
 * @param inserted how many it brought
 */
record Shift(int position, int removed, int inserted) {

  /** Where an offset is afterwards; one in what was taken is at its beginning. */
  int of(int offset) {
    if (offset <= position) return offset;
    if (offset >= position + removed) return offset - removed + inserted;
    return position;
  }
}
