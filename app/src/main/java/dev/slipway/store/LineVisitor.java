package dev.slipway.store;

/** Is told each line of a log with the position in the file that it starts at. */
@FunctionalInterface
public interface LineVisitor {
  void line(long position, LogLine line);
}
