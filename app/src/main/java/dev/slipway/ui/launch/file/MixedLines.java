package dev.slipway.ui.launch.file;

import dev.slipway.ui.editor.LineChange;
import java.util.ArrayList;
import java.util.List;

/**
 * A text whose lines do not all end alike: a line that stays keeps its own end, whatever happens
 * around it.
 *
 * @param text with all lines ended by {@code \n}
 * @param breaks what really ends them
 * @param most what a line without a neighbour is ended by
 */
public record MixedLines(String text, List<String> breaks, String most) {
  public MixedLines {
    breaks = List.copyOf(breaks);
  }

  /** Another text as it goes into the file. */
  String dress(String now) {
    List<String> lines = lines(now);
    List<String> ends = endsOf(lines);
    StringBuilder dressed = new StringBuilder(now.length() + lines.size());
    for (int i = 0; i < lines.size(); i++) {
      dressed.append(lines.get(i));
      if (i + 1 < lines.size()) dressed.append(ends.get(i));
    }
    return dressed.toString();
  }

  private List<String> endsOf(List<String> now) {
    List<String> before = lines(text);
    List<String> ends = new ArrayList<>();
    int at = 0;
    for (LineChange change : LineChange.between(before, now)) {
      while (at < change.from()) ends.add(end(at++));
      for (int i = 0; i < change.added(); i++) {
        ends.add(i < change.removed() ? end(change.from() + i) : neighbour(ends));
      }
      at = change.to();
    }
    while (at < before.size()) ends.add(end(at++));
    return ends;
  }

  private String end(int line) {
    return line < breaks.size() ? breaks.get(line) : most;
  }

  private String neighbour(List<String> ends) {
    return ends.isEmpty() ? most : ends.getLast();
  }

  private static List<String> lines(String text) {
    return List.of(text.split("\n", -1));
  }
}
