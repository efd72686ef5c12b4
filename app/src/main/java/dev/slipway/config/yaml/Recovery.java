package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Problem;
import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Reads a text again and again, each time with one more mistake repaired. */
final class Recovery {
  private static final int MOST_REPAIRS = 20;

  /** So many characters may be read in vain before the rest of a text is left out. */
  private static final int MOST_IN_VAIN = 400_000;

  private final Source source;
  private final Findings findings;
  private final List<Problem> reported = new ArrayList<>();
  private final List<Span> holes = new ArrayList<>();
  private Patched patched;
  private int repairs;
  private int readInVain;

  Recovery(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
    this.patched = Patched.of(source);
  }

  Reading read() {
    try {
      report(Characters.check(patched.source()));
    } catch (YamlError e) {
      return stopped(e.problem());
    }
    while (true) {
      var attempt = new Attempt(patched, findings.apart());
      switch (attempt.run()) {
        case Attempt.Done done -> {
          findings.addAll(done.findings());
          return reading(done.root());
        }
        case Attempt.Stopped(Problem problem) -> {
          return stopped(problem);
        }
        case Attempt.Stuck(Mistake mistake) -> {
          if (!goOn(mistake)) return reading(Optional.empty());
        }
      }
    }
  }

  private Reading stopped(Problem problem) {
    findings.add(problem);
    reported.add(problem);
    return reading(Optional.empty());
  }

  private Reading reading(Optional<Node> root) {
    List<Span> sorted = holes.stream().sorted(Comparator.comparingInt(Span::start)).toList();
    return new Reading(root, sorted, reported.stream().map(this::stretch).toList());
  }

  /** The mistake itself, and the value that its repair writes anew. */
  private Span stretch(Problem problem) {
    int start = problem.span().start();
    int end = problem.span().end();
    for (TextEdit edit : problem.fixes().isEmpty() ? List.<TextEdit>of() : rewritten(problem)) {
      start = Math.min(start, edit.start());
      end = Math.max(end, edit.end());
    }
    return source.span(start, end);
  }

  private static List<TextEdit> rewritten(Problem problem) {
    return problem.fixes().getFirst().edits().stream()
        .filter(edit -> edit.end() > edit.start())
        .toList();
  }

  private void report(List<Problem> characters) {
    if (characters.isEmpty()) return;
    characters.forEach(findings::add);
    reported.addAll(characters);
    List<TextEdit> edits =
        characters.stream()
            .flatMap(problem -> problem.fixes().getFirst().edits().stream())
            .toList();
    patched = patched.with(edits);
  }

  /** False if nothing helps. */
  private boolean goOn(Mistake mistake) {
    boolean tooMany = repairs >= MOST_REPAIRS || readInVain > MOST_IN_VAIN;
    repairs++;
    if (repairs > MOST_REPAIRS + 2) return false;
    readInVain += mistake.place() + patched.text().length() / 2;
    boolean isNew = report(mistake);
    var gaps = new Gaps(patched);
    if (tooMany) return leaveOut(gaps.restFrom(mistake.place()));
    if (isNew && !mistake.repair().isEmpty()) return change(mistake.repair());
    return leaveOut(gaps.lineAt(mistake.place())) || leaveOut(gaps.restFrom(mistake.place()));
  }

  /** False if it is known already, or is about what is left out. */
  private boolean report(Mistake mistake) {
    boolean isNew = false;
    for (Problem problem : mistake.problems()) {
      int start = problem.span().start();
      boolean known =
          reported.stream().anyMatch(other -> other.span().equals(problem.span()))
              || holes.stream().anyMatch(hole -> hole.start() <= start && start < hole.end());
      if (known) continue;
      isNew = true;
      reported.add(problem);
      findings.add(problem);
    }
    return isNew;
  }

  private boolean leaveOut(Gaps.Gap gap) {
    if (!change(gap.edits())) return false;
    holes.add(gap.span());
    return true;
  }

  private boolean change(List<TextEdit> edits) {
    Patched changed = patched.with(edits);
    if (changed.text().equals(patched.text())) return false;
    patched = changed;
    return true;
  }
}
