package dev.slipway.config.sketch;

import java.util.List;
import java.util.Map;

/** Reads what stands behind a colon or dash, over several lines if need be. */
final class ValueReader {
  private final String text;
  private final Scan scan;
  private final Map<String, Integer> anchors;
  private final FlowReader flow;

  ValueReader(String text, Scan scan, List<Branch> all, Map<String, Integer> anchors) {
    this.text = text;
    this.scan = scan;
    this.anchors = anchors;
    this.flow = new FlowReader(text, scan, all);
  }

  /**
   * Reads the value of a branch; what goes on in further lines must stand deeper than this column.
   */
  void read(Branch branch, int column) {
    skipProperties();
    if (scan.atLineEnd() || scan.atComment()) return;
    switch (scan.here()) {
      case '|', '>' -> readBlock(branch, column);
      case '"', '\'' -> branch.is(Quotes.read(text, scan, column));
      case '{', '[' -> flow.read(branch, column);
      case '*' -> branch.is(new Value(Style.ALIAS, scan.place(), scan.contentEnd(), true));
      default -> branch.is(new Value(Style.PLAIN, scan.place(), scan.contentEnd(), true));
    }
  }

  /** Anchors and tags, which say something about the value behind them. */
  private void skipProperties() {
    scan.skipSpaces();
    while (scan.here() == '&' || scan.here() == '!') {
      int from = scan.place();
      boolean anchor = scan.here() == '&';
      while (!scan.atEnd() && !Scan.isBlank(scan.here())) scan.moveTo(scan.place() + 1);
      String name = text.substring(from + 1, scan.place());
      if (anchor && !name.isEmpty()) anchors.putIfAbsent(name, from);
      scan.skipSpaces();
    }
  }

  private void readBlock(Branch branch, int column) {
    int start = scan.place();
    int end = scan.contentEnd();
    while (scan.indentBelow() > column) {
      scan.toFilledLine();
      end = scan.lineEnd();
    }
    while (end > start && text.charAt(end - 1) == '\r') end--;
    branch.is(new Value(Style.BLOCK, start, end, true));
  }
}
