package dev.slipway.config.language;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Makes the repairs that need nobody to choose: those of problems with exactly one. */
public final class Repair {
  private static final int MOST_ROUNDS = 1000;

  private final Language language;

  public Repair(Language language) {
    this.language = language;
  }

  /**
   * What became of a text.
   *
   * @param repaired the problems that went, each as it was found, in the order of their repair
   */
  public record Repaired(String text, List<Problem> repaired) {
    public Repaired {
      repaired = List.copyOf(repaired);
    }
  }

  /** Repairs until nothing is left that is certain; a repair can uncover another problem. */
  public Repaired repair(String text) {
    List<Problem> repaired = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(text));
    String current = text;
    for (int round = 0; round < MOST_ROUNDS; round++) {
      List<Problem> certain = certain(language.check(current).problems());
      String next = TextEdit.apply(current, edits(certain));
      // Two repairs that undo each other would go on for ever.
      if (!seen.add(next)) break;
      repaired.addAll(certain);
      current = next;
    }
    return new Repaired(current, repaired);
  }

  private static List<Problem> certain(List<Problem> problems) {
    List<Problem> certain = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    for (Problem problem : problems) {
      if (problem.fixes().size() != 1) continue;
      Fix fix = problem.fixes().getFirst();
      if (fix.edits().stream().anyMatch(edit -> meets(edit, edits))) continue;
      certain.add(problem);
      edits.addAll(fix.edits());
    }
    return certain;
  }

  private static List<TextEdit> edits(List<Problem> problems) {
    return problems.stream()
        .flatMap(problem -> problem.fixes().getFirst().edits().stream())
        .toList();
  }

  private static boolean meets(TextEdit edit, List<TextEdit> others) {
    return others.stream().anyMatch(other -> meets(edit, other));
  }

  /** What is put in where another repair begins or ends waits for the next round, too. */
  private static boolean meets(TextEdit one, TextEdit other) {
    if (one.start() == one.end() || other.start() == other.end()) {
      return one.start() <= other.end() && other.start() <= one.end();
    }
    return one.start() < other.end() && other.start() < one.end();
  }
}
