package dev.slipway.ui.editor;

import dev.slipway.config.Fix;
import dev.slipway.config.Problem;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** How the problems of one text can be repaired, each for itself and all of a kind together. */
record Repairs(List<Problem> problems) {

  /** The repairs at an offset or, when there are none, in its line. */
  List<Fix> at(String text, int offset) {
    List<Fix> here = of(problem -> problem.span().touches(offset));
    if (!here.isEmpty()) return here;
    int start = LineMoves.lineStart(text, offset);
    int end = LineMoves.lineEnd(text, offset);
    return of(problem -> start <= problem.span().start() && problem.span().start() <= end);
  }

  /** Whether this is one of the repairs. */
  boolean has(Fix fix) {
    return problems.stream().anyMatch(found -> found.fixes().contains(fix))
        || problems.stream().flatMap(found -> together(found).stream()).anyMatch(fix::equals);
  }

  private List<Fix> of(Predicate<Problem> where) {
    List<Problem> chosen =
        problems.stream().filter(where).sorted(Comparator.comparing(Problem::severity)).toList();
    List<Fix> fixes = new ArrayList<>();
    chosen.forEach(problem -> fixes.addAll(problem.fixes()));
    chosen.forEach(problem -> together(problem).ifPresent(fixes::add));
    return fixes.stream().distinct().toList();
  }

  /**
   * The same repair for all problems of a kind. Only where each changes nothing but what is wrong,
   * so that none can be in the way of another.
   */
  private Optional<Fix> together(Problem one) {
    List<Problem> alike = problems.stream().filter(other -> alike(one, other)).toList();
    if (alike.size() < 2 || !apart(alike)) return Optional.empty();
    List<TextEdit> edits =
        alike.stream().flatMap(other -> other.fixes().getFirst().edits().stream()).toList();
    String title = one.fixes().getFirst().title();
    return Optional.of(new Fix(title + ", in all " + alike.size() + " places", edits));
  }

  private static boolean alike(Problem one, Problem other) {
    boolean both = isLocal(one) && isLocal(other) && one.code().equals(other.code());
    return both && one.fixes().getFirst().title().equals(other.fixes().getFirst().title());
  }

  private static boolean isLocal(Problem problem) {
    if (problem.fixes().isEmpty()) return false;
    List<TextEdit> edits = problem.fixes().getFirst().edits();
    return edits.size() == 1
        && edits.getFirst().start() >= problem.span().start()
        && edits.getFirst().end() <= problem.span().end();
  }

  private static boolean apart(List<Problem> problems) {
    int behind = -1;
    for (Problem problem : problems) {
      if (problem.span().start() <= behind) return false;
      behind = problem.span().end();
    }
    return true;
  }
}
