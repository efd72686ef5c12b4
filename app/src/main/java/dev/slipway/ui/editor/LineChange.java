package dev.slipway.ui.editor;

import com.github.difflib.DiffUtils;
import com.github.difflib.algorithm.myers.MyersDiffWithLinearSpace;
import com.github.difflib.patch.AbstractDelta;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * A stretch of lines in which two texts differ; lines are counted from 0, the ends are behind it.
 *
 * @param from where it begins in the first text
 * @param to where it ends in the first text
 * @param nowFrom where it begins in the second text
 * @param nowTo where it ends in the second text
 */
public record LineChange(int from, int to, int nowFrom, int nowTo) {

  /** All stretches in which two texts differ, from above; what touches is one stretch. */
  public static List<LineChange> between(List<String> before, List<String> now) {
    return between(before, now, String::equals);
  }

  private static List<LineChange> between(
      List<String> before, List<String> now, BiPredicate<String, String> same) {
    int most = Math.min(before.size(), now.size());
    int head = 0;
    while (head < most && before.get(head).equals(now.get(head))) head++;
    int tail = 0;
    while (tail < most - head && fromEnd(before, tail).equals(fromEnd(now, tail))) tail++;
    return inside(
        before.subList(head, before.size() - tail),
        now.subList(head, now.size() - tail),
        head,
        same);
  }

  /** The same, or nothing if it takes more comparisons of lines than this. */
  static Optional<List<LineChange>> between(List<String> before, List<String> now, int most) {
    int[] left = {most};
    BiPredicate<String, String> counted =
        (one, other) -> {
          if (left[0]-- == 0) throw new TooMany();
          return one.equals(other);
        };
    try {
      return Optional.of(between(before, now, counted));
    } catch (TooMany _) {
      return Optional.empty();
    }
  }

  /** Ends a comparison that takes too long. */
  private static final class TooMany extends RuntimeException {
    private static final long serialVersionUID = 1L;

    TooMany() {
      super("Too many comparisons", null, false, false);
    }
  }

  private static List<LineChange> inside(
      List<String> before, List<String> now, int head, BiPredicate<String, String> same) {
    List<LineChange> changes = new ArrayList<>();
    for (AbstractDelta<String> delta :
        DiffUtils.diff(before, now, new MyersDiffWithLinearSpace<>(same)).getDeltas()) {
      LineChange next = of(delta, head);
      boolean touches = !changes.isEmpty() && changes.getLast().touches(next);
      changes.add(touches ? changes.removeLast().and(next) : next);
    }
    return changes;
  }

  private static LineChange of(AbstractDelta<String> delta, int head) {
    int from = head + delta.getSource().getPosition();
    int nowFrom = head + delta.getTarget().getPosition();
    return new LineChange(
        from, from + delta.getSource().size(), nowFrom, nowFrom + delta.getTarget().size());
  }

  private static String fromEnd(List<String> lines, int index) {
    return lines.get(lines.size() - 1 - index);
  }

  private boolean touches(LineChange next) {
    return to == next.from && nowTo == next.nowFrom;
  }

  private LineChange and(LineChange next) {
    return new LineChange(from, next.to, nowFrom, next.nowTo);
  }

  /** How many lines of the first text it has. */
  public int removed() {
    return to - from;
  }

  /** How many lines of the second text it has. */
  public int added() {
    return nowTo - nowFrom;
  }
}
