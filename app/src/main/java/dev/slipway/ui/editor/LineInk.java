package dev.slipway.ui.editor;

import java.util.ArrayList;
import java.util.List;

/** Collects the runs of one line; neighbours in the same ink become one. */
final class LineInk {
  private static final String OPEN = "${{";
  private static final String CLOSE = "}}";

  private final String line;
  private final List<InkRun> runs = new ArrayList<>();
  private int written;

  LineInk(String line) {
    this.line = line;
  }

  /** Gives all up to {@code end} that has no ink yet this one. */
  void upTo(int end, Ink ink) {
    int length = end - written;
    if (length <= 0) return;
    written = end;
    if (!runs.isEmpty() && runs.getLast().ink() == ink) {
      length += runs.removeLast().length();
    }
    runs.add(new InkRun(length, ink));
  }

  /** Like {@link #upTo}, with the references inside in their own ink. */
  void scalarUpTo(int end, Ink ink) {
    while (written < end) {
      int open = line.indexOf(OPEN, written);
      if (open < 0 || open >= end) break;
      upTo(open, ink);
      int close = line.indexOf(CLOSE, open);
      upTo(close < 0 || close >= end ? end : close + CLOSE.length(), Ink.REFERENCE);
    }
    upTo(end, ink);
  }

  List<InkRun> finish() {
    upTo(line.length(), Ink.PLAIN);
    return List.copyOf(runs);
  }
}
