package dev.slipway.ui.launch;

import dev.slipway.config.Position;
import dev.slipway.config.Span;
import dev.slipway.config.language.OutlineItem;
import java.util.ArrayList;
import java.util.List;

/** Where the items of an outline are in their text. */
final class OutlinePlaces {
  private OutlinePlaces() {}

  /** The items around an offset, from the outermost to the innermost; empty outside of all. */
  static List<OutlineItem> around(List<OutlineItem> items, int offset) {
    List<OutlineItem> path = new ArrayList<>();
    List<OutlineItem> level = items;
    while (true) {
      OutlineItem last = null;
      for (OutlineItem item : level) {
        if (item.start() <= offset && offset <= item.end()) last = item;
      }
      if (last == null) return path;
      path.add(last);
      level = last.children();
    }
  }

  /** The place where an item begins. */
  static Span beginning(String text, OutlineItem item) {
    int offset = Math.min(item.start(), text.length());
    int line = (int) text.substring(0, offset).chars().filter(c -> c == '\n').count() + 1;
    int column = offset - text.lastIndexOf('\n', offset - 1);
    Position place = new Position(line, column);
    return new Span(offset, offset, place, place);
  }
}
