package dev.slipway.ui.editor;

import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import dev.slipway.config.yaml.Source;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.stream.IntStream;

/** Where the problems of the last check are in the text as it is by now. */
final class ProblemPlaces {
  private final List<Problem> problems;
  private final String text;
  private final Optional<Shift> shift;

  ProblemPlaces(EditorViewModel.Findings findings, String text) {
    problems = findings.problems();
    this.text = text;
    boolean same = findings.text().equals(text);
    shift = same ? Optional.empty() : Optional.of(Shift.between(findings.text(), text));
  }

  /** Those at an offset, the worst first. */
  List<Problem> at(int offset) {
    return problems.stream()
        .filter(
            one ->
                place(one)
                    .filter(place -> place.start() <= offset && offset <= place.end())
                    .isPresent())
        .sorted(Comparator.comparing(Problem::severity))
        .toList();
  }

  /** Nothing when it was in what is gone. */
  Optional<Span> placeOf(Problem problem) {
    if (shift.isEmpty()) return Optional.of(problem.span());
    Source source = new Source(text);
    return place(problem).map(place -> source.span(place.start(), place.end()));
  }

  /** The index of the first behind an offset, or of the first of all. */
  OptionalInt after(int offset) {
    OptionalInt next = counted().filter(index -> start(index) > offset).findFirst();
    return next.isPresent() ? next : counted().findFirst();
  }

  /** The index of the last before an offset, or of the last of all. */
  OptionalInt before(int offset) {
    OptionalInt last = counted().filter(index -> start(index) < offset).max();
    return last.isPresent() ? last : counted().max();
  }

  /** The errors, or the warnings when there are no errors; only where they have a place still. */
  private IntStream counted() {
    Severity worst =
        there()
            .mapToObj(index -> problems.get(index).severity())
            .min(Severity::compareTo)
            .orElse(Severity.ERROR);
    return there().filter(index -> problems.get(index).severity() == worst);
  }

  private IntStream there() {
    return IntStream.range(0, problems.size())
        .filter(index -> place(problems.get(index)).isPresent());
  }

  private int start(int index) {
    return place(problems.get(index)).map(Match::start).orElse(-1);
  }

  private Optional<Match> place(Problem problem) {
    Match before = new Match(problem.span().start(), problem.span().end());
    return shift.isEmpty() ? Optional.of(before) : shift.get().of(before);
  }
}
