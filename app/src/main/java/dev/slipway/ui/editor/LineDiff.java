package dev.slipway.ui.editor;

import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.List;

/**
 * The edits that make one text of another, as few and as small as lines allow, so that caret, marks
 * and folds beside them stay where they are.
 */
final class LineDiff {
  /** Above this many pairs of lines the middle is replaced as a whole. */
  private static final long MOST_PAIRS = 4_000_000;

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
    int most = Math.min(before.length, after.length);
    int head = 0;
    while (head < most && before[head].equals(after[head])) head++;
    int tail = 0;
    while (tail < most - head && fromEnd(before, tail).equals(fromEnd(after, tail))) tail++;
    int from = before.length - tail;
    int to = after.length - tail;
    int offset = length(before, 0, head);
    if ((long) (from - head) * (to - head) > MOST_PAIRS) replace(head, from, head, to, offset);
    else walk(common(head, from, to), head, from, to, offset);
  }

  /** How many lines the two have in common from each pair of places on. */
  private int[][] common(int head, int from, int to) {
    int[][] common = new int[from - head + 1][to - head + 1];
    for (int i = from - 1; i >= head; i--) {
      for (int j = to - 1; j >= head; j--) {
        common[i - head][j - head] =
            before[i].equals(after[j])
                ? common[i - head + 1][j - head + 1] + 1
                : Math.max(common[i - head + 1][j - head], common[i - head][j - head + 1]);
      }
    }
    return common;
  }

  private void walk(int[][] common, int head, int from, int to, int start) {
    int i = head;
    int j = head;
    int offset = start;
    while (i < from || j < to) {
      int firstBefore = i;
      int firstAfter = j;
      while ((i < from || j < to) && !(i < from && j < to && before[i].equals(after[j]))) {
        boolean out =
            j >= to || (i < from && common[i - head + 1][j - head] >= at(common, i, j, head));
        if (out) i++;
        else j++;
      }
      replace(firstBefore, i, firstAfter, j, offset);
      offset += length(before, firstBefore, i);
      while (i < from && j < to && before[i].equals(after[j])) {
        offset += before[i].length();
        i++;
        j++;
      }
    }
  }

  private static int at(int[][] common, int i, int j, int head) {
    return common[i - head][j - head + 1];
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

  private static String fromEnd(String[] lines, int index) {
    return lines[lines.length - 1 - index];
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
