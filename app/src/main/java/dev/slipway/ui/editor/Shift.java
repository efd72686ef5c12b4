package dev.slipway.ui.editor;

import java.util.Optional;

/**
 * How an edit moves what stands in a text.
 *
 * @param position where it begins
 * @param removed how many {@code char}s it took
 * @param inserted how many it brought
 */
record Shift(int position, int removed, int inserted) {

  /** The one that makes a text of another. */
  static Shift between(String before, String now) {
    int most = Math.min(before.length(), now.length());
    int head = 0;
    while (head < most && before.charAt(head) == now.charAt(head)) head++;
    int tail = 0;
    while (tail < most - head
        && before.charAt(before.length() - 1 - tail) == now.charAt(now.length() - 1 - tail)) tail++;
    return new Shift(head, before.length() - tail - head, now.length() - tail - head);
  }

  /** Where a stretch is afterwards; nothing if all of it was taken. */
  Optional<Match> of(Match before) {
    int taken = position + removed;
    boolean gone = removed > 0 && position <= before.start() && before.end() <= taken;
    if (gone) return Optional.empty();
    boolean behind = before.start() >= taken;
    int start = behind ? before.start() - removed + inserted : Math.min(before.start(), position);
    return Optional.of(new Match(start, Math.max(start, of(before.end()))));
  }

  /** Where an offset is afterwards; one in what was taken is at its beginning. */
  int of(int offset) {
    if (offset <= position) return offset;
    if (offset >= position + removed) return offset - removed + inserted;
    return position;
  }
}
