package dev.slipway.config.language;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Makes the repairs that are certain: how something is written is put right. What would take away
 * or add to what somebody wrote is left for them to do, and so is every choice.
 */
public final class Repair {
  private static final int MOST_ROUNDS = 1000;
  private static final int FEWEST_ROUNDS = 5;

  /** So many characters may be read anew before the rest is left for the next time. */
  private static final int MOST_READ = 2_000_000;

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

  /**
   * Repairs until nothing is left that is certain, or the text is so long and so full of mistakes
   * that it would take too long; a repair can uncover another problem.
   */
  public Repaired repair(String text) {
    List<Problem> repaired = new ArrayList<>();
    Set<String> seen = new HashSet<>(Set.of(text));
    Set<String> useless = new HashSet<>();
    String current = text;
    List<Problem> problems = language.check(current).problems();
    for (int round = 0; round < rounds(text); round++) {
      List<Problem> certain = certain(problems, useless);
      String next = TextEdit.apply(current, edits(certain));
      // Two repairs that undo each other would go on for ever.
      if (seen.contains(next)) break;
      List<Problem> left = language.check(next).problems();
      if (useless.addAll(withoutEffect(certain, problems, left))) continue;
      seen.add(next);
      useless.clear();
      repaired.addAll(certain);
      current = next;
      problems = left;
    }
    return new Repaired(current, repaired);
  }

  /** Every round reads the whole text again. */
  private static int rounds(String text) {
    return Math.clamp(MOST_READ / Math.max(1, text.length()), FEWEST_ROUNDS, MOST_ROUNDS);
  }

  /** Repairs that put something in and leave the problem as it was would grow the text for ever. */
  private static List<String> withoutEffect(
      List<Problem> certain, List<Problem> before, List<Problem> left) {
    return certain.stream()
        .filter(Repair::onlyInserts)
        .map(Repair::name)
        .filter(name -> count(name, left) >= count(name, before))
        .toList();
  }

  private static long count(String name, List<Problem> problems) {
    return problems.stream().filter(problem -> name(problem).equals(name)).count();
  }

  /** By its line alone: what is put in before a problem moves it. */
  private static String name(Problem problem) {
    return problem.code() + " in line " + problem.span().from().line();
  }

  private static boolean onlyInserts(Problem problem) {
    return problem.fixes().getFirst().edits().stream().allMatch(edit -> edit.start() == edit.end());
  }

  private static List<Problem> certain(List<Problem> problems, Set<String> useless) {
    List<Problem> certain = new ArrayList<>();
    List<TextEdit> edits = new ArrayList<>();
    for (Problem problem : problems) {
      if (!isCertain(problem.fixes()) || useless.contains(name(problem))) continue;
      Fix fix = problem.fixes().getFirst();
      if (fix.edits().stream().anyMatch(edit -> meets(edit, edits))) continue;
      certain.add(problem);
      edits.addAll(fix.edits());
    }
    return certain;
  }

  /** There is one, or the others make it at more places. */
  private static boolean isCertain(List<Fix> fixes) {
    return !fixes.isEmpty()
        && fixes.getFirst().certain()
        && fixes.stream().allMatch(fix -> fix.edits().containsAll(fixes.getFirst().edits()));
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
