package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import java.util.List;

/** Takes one of several things out of brackets, with a comma; comments between them stay. */
record FlowCut(Layout layout, List<Stretch> stretches) {

  /** One thing between commas. */
  record Stretch(int start, int end) {}

  TextEdit remove(int index) {
    Stretch gone = stretches.get(index);
    if (index + 1 < stretches.size()) {
      int next = stretches.get(index + 1).start();
      int comma = layout.text().indexOf(',', gone.end());
      return new TextEdit(gone.start(), hasComment(gone.end(), next) ? comma + 1 : next, "");
    }
    int before = index == 0 ? gone.start() : stretches.get(index - 1).end();
    // A comma may be the last thing before a closing bracket.
    return new TextEdit(hasComment(before, gone.start()) ? gone.start() : before, gone.end(), "");
  }

  private boolean hasComment(int start, int end) {
    return layout.text().substring(start, end).indexOf('#') >= 0;
  }
}
