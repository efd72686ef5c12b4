package dev.slipway.config.sketch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads lines one after another; each is a field, an item, or goes on with what was before. */
final class SketchReader {
  private static final int DEEPEST = 64;

  private final String text;
  private final Scan scan;
  private final Branch root = Branch.root();
  private final List<Branch> all = new ArrayList<>();
  private final Map<String, Integer> anchors = new LinkedHashMap<>();
  private final ValueReader values;
  private Branch top = root;

  SketchReader(String text) {
    this.text = text;
    this.scan = new Scan(text, text.startsWith("\uFEFF") ? 1 : 0);
    this.values = new ValueReader(text, scan, all, anchors);
  }

  Sketch read() {
    while (!scan.atEnd()) readLine();
    root.reach(text.length());
    return new Sketch(text, root, all, anchors);
  }

  private void readLine() {
    scan.skipSpaces();
    boolean nothing = scan.atLineEnd() || scan.atComment() || atMarker();
    if (nothing) {
      scan.toNextLine();
      return;
    }
    int dashes = 0;
    while (scan.atDash() && dashes < DEEPEST) {
      open(scan.column(), true);
      top = added(top.item(scan.place(), scan.column()));
      dashes++;
      scan.moveTo(scan.place() + 1);
      scan.skipSpaces();
      if (scan.atLineEnd()) break;
    }
    readContent(dashes > 0);
  }

  private void readContent(boolean opened) {
    int from = scan.place();
    int colon = Keys.colonOfBlock(text, from, scan.lineEnd());
    if (colon >= 0) {
      open(scan.column(), false);
      top = added(top.field(Keys.name(text, from, colon), from, colon, scan.column()));
      scan.moveTo(colon + 1);
      values.read(top, top.column());
    } else if (opened) {
      values.read(top, top.column());
    } else {
      goOn();
    }
    scan.toNextLine();
  }

  /** A line that is neither a field nor an item belongs to the value above if it stands deeper. */
  private void goOn() {
    int end = scan.contentEnd();
    if (all.isEmpty() && scan.here() == '{') values.read(root, root.column());
    if (top.isRoot() || scan.column() <= top.column()) return;
    if (top.value().isNone() && top.children().isEmpty()) {
      values.read(top, top.column());
    } else if (top.value().style() == Style.PLAIN) {
      top.is(new Value(Style.PLAIN, top.value().start(), end, true));
    }
  }

  /** Leaves what a new field or item at this column cannot stand in. */
  private void open(int column, boolean item) {
    while (!top.isRoot() && !holds(top, column, item)) top = top.parent().orElse(root);
  }

  /** Items may stand as far in as their field. */
  private static boolean holds(Branch around, int column, boolean item) {
    return around.column() < column || (item && around.isField() && around.column() == column);
  }

  private boolean atMarker() {
    return scan.column() == 0
        && (scan.sees("---") || scan.sees("..."))
        && scan.contentEnd() == scan.place() + 3;
  }

  private Branch added(Branch branch) {
    all.add(branch);
    return branch;
  }
}
