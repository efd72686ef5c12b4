package dev.slipway.ui.logs;

import dev.slipway.store.LogLine;

/**
 * Is told each line with the number that it has for the reader. The same number may come again:
 * then the later line has taken the earlier one's place.
 */
@FunctionalInterface
interface NumberedVisitor {
  void line(int number, long position, LogLine line);
}
