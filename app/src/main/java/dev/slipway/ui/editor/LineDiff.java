package dev.slipway.ui.editor;

import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that make one text of another, as few and as small as lines allow, so that caret, marks
 * and folds beside them stay where they are.
 */
final class LineDiff {
  /** Whoever needs more has to do with another text: it is replaced as a whole. */
  private static final int MOST_COMPARISONS = 400_000;

  private final String[] before;
  private final String[] after;
  private final List<TextEdit> edits = new ArrayList<>();

  private LineDiff(String before, String after) {
    this.before = before.split("(?<=\n)", -1);
    this.after = after.split("(?<=\n)", -1);
  }

  static List<TextEdit> between(String before, String after) {
    if (before.equals(after)) return List.of();
    LineDiff diff = new LineDiff(before, after);
    diff.compare();
    return List.copyOf(diff.edits);
  }

  private void compare() {
    LineChange.between(List.of(before), List.of(after), MOST_COMPARISONS)
        .ifPresentOrElse(
            this::replaceAll, () -> stretch(0, String.join("", before), String.join("", after)));
  }

  private void replaceAll(List<LineChange> changes) {
    int line = 0;
    int offset = 0;
    for (LineChange change : changes) {
      offset += length(before, line, change.from());
      replace(change.from(), change.to(), change.nowFrom(), change.nowTo(), offset);
      offset += length(before, change.from(), change.to());
      line = change.to();
    }
  }

  private void replace(int from, int to, int fromAfter, int toAfter, int start) {
    if (to - from != toAfter - fromAfter) {
      stretch(start, join(before, from, to), join(after, fromAfter, toAfter));
      return;
    }
    int offset = start;
    for (int i = 0; i < to - from; i++) {
      stretch(offset, before[from + i], after[fromAfter + i]);
      offset += before[from + i].length();
    }
  }

  private void stretch(int offset, String old, String now) {
    if (old.equals(now)) return;
    int most = Math.min(old.length(), now.length());
    int head = 0;
    while (head < most && old.charAt(head) == now.charAt(head)) head++;
    int tail = 0;
    while (tail < most - head && fromEnd(old, tail) == fromEnd(now, tail)) tail++;
    edits.add(
        new TextEdit(
            offset + head, offset + old.length() - tail, now.substring(head, now.length() - tail)));
  }

  private static char fromEnd(String text, int index) {
    return text.charAt(text.length() - 1 - index);
  }

  private static String join(String[] lines, int from, int to) {
    return String.join("", List.of(lines).subList(from, to));
  }

  private static int length(String[] lines, int from, int to) {
    int length = 0;
    for (int i = from; i < to; i++) length += lines[i].length();
    return length;
  }
}
