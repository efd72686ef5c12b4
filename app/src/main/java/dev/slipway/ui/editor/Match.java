package dev.slipway.ui.editor;

/**
 * Where something was found.
 *
 * @param start inclusive
 * @param end exclusive
 */
record Match(int start, int end) {

  /** Where it is after an edit, until it is searched for anew. */
  Match after(Shift shift) {
    return new Match(shift.of(start), shift.of(end));
  }
}
