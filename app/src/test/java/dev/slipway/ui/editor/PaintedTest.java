package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.slipway.config.Position;
import dev.slipway.config.Problem;
import dev.slipway.config.Severity;
import dev.slipway.config.Span;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class PaintedTest {

  @Test
  void aMarkCutsTheInkWhereItBeginsAndEnds() {
    List<Painted> lines = Painted.of("a: bcd", List.of(new Mark(4, 5, Severity.ERROR)));

    assertThat(lines.getFirst().runs())
        .extracting(Painted.Run::length, Painted.Run::problem)
        .endsWith(
            org.assertj.core.groups.Tuple.tuple(1, Optional.empty()),
            org.assertj.core.groups.Tuple.tuple(1, Optional.of(Severity.ERROR)),
            org.assertj.core.groups.Tuple.tuple(1, Optional.empty()));
  }

  @Test
  void whereMarksOverlapTheWorseShows() {
    List<Mark> marks = List.of(new Mark(0, 3, Severity.WARNING), new Mark(1, 2, Severity.ERROR));

    assertThat(Painted.of("abc", marks).getFirst().runs())
        .extracting(run -> run.problem().orElseThrow())
        .containsExactly(Severity.WARNING, Severity.ERROR, Severity.WARNING);
  }

  @Test
  void aMarkOverLinesLeavesTheirIndentationOut() {
    String text = "a:\n    b: 1  \n    c";
    List<Mark> marks = List.of(new Mark(0, text.length(), Severity.ERROR));

    List<Painted> lines = Painted.of(text, marks);

    assertThat(lines.get(1).runs().getFirst().length()).isEqualTo(4);
    assertThat(lines.get(1).runs().getFirst().problem()).isEmpty();
    assertThat(lines.get(1).runs().get(1).problem()).contains(Severity.ERROR);
    assertThat(lines.get(1).runs().getLast().problem()).isEmpty();
    assertThat(lines.get(2).runs().getLast().problem()).contains(Severity.ERROR);
  }

  @Test
  void aMarkOfSpaceAloneIsShown() {
    List<Mark> marks = List.of(new Mark(3, 5, Severity.ERROR), new Mark(6, 7, Severity.ERROR));

    List<Painted> lines = Painted.of("a: \t \n b", marks);

    assertThat(lines.getFirst().runs().getLast().problem()).contains(Severity.ERROR);
    assertThat(lines.getLast().runs().getFirst().problem()).contains(Severity.ERROR);
  }

  @Test
  void manyMarksAreHandedOutLineByLine() {
    String text = "a: b\n".repeat(20_000);
    List<Mark> marks =
        IntStream.range(0, 20_000)
            .mapToObj(i -> new Mark(i * 5, i * 5 + 1, Severity.ERROR))
            .toList();

    List<Painted> lines = assertTimeout(Duration.ofSeconds(2), () -> Painted.of(text, marks));

    assertThat(lines.get(19_999).runs().getFirst().problem()).contains(Severity.ERROR);
  }

  @Test
  void onlyTheLinesThatLookDifferentArePaintedAnew() {
    List<Painted> before = Painted.of("a: 1\nb: 2\nc: 3", List.of());
    List<Painted> now = Painted.of("a: 1\nb: x\nbb: 22\nc: 3", List.of());

    Repaint repaint = Repaint.between(before, now);

    assertThat(repaint.changed().stream()).containsExactly(1, 2);
  }

  @Test
  void linesBetweenThoseThatChangedAreLeftAlone() {
    List<Painted> before = Painted.of("a: 1\nb: 2\nc: 3", List.of());
    List<Painted> now = Painted.of("aa: 1\nb: 2\ncc: 3", List.of());

    assertThat(Repaint.between(before, now).changed().stream()).containsExactly(0, 2);
  }

  @Test
  void whatIsFoundIsPaintedAsSuch() {
    List<Painted> lines = Painted.of("a: 1\nb", List.of(), List.of(new Match(3, 6)));

    assertThat(lines.getFirst().runs().getLast().styleClasses()).contains("found");
    assertThat(lines.getLast().runs().getFirst().styleClasses()).contains("found");
    assertThat(lines.getFirst().runs().getFirst().styleClasses()).doesNotContain("found");
  }

  @Test
  void aMarkMovesWithTheTextUntilTheNextCheck() {
    Mark mark = new Mark(5, 8, Severity.ERROR);

    assertThat(mark.after(new Shift(0, 0, 2))).isEqualTo(new Mark(7, 10, Severity.ERROR));
    assertThat(mark.after(new Shift(6, 0, 2))).isEqualTo(new Mark(5, 10, Severity.ERROR));
    assertThat(mark.after(new Shift(9, 1, 0))).isEqualTo(mark);
    assertThat(mark.after(new Shift(0, 20, 0))).isEqualTo(new Mark(0, 0, Severity.ERROR));
  }

  @Test
  void aPlaceBetweenCharactersIsShownOnTheNearestOne() {
    assertThat(Mark.of(List.of(at(2)), "abc\nd"))
        .containsExactly(new Mark(2, 3, Severity.ERROR, "X."));
    assertThat(Mark.of(List.of(at(3)), "abc\nd"))
        .containsExactly(new Mark(2, 3, Severity.ERROR, "X."));
    assertThat(Mark.of(List.of(at(9)), "abc"))
        .containsExactly(new Mark(2, 3, Severity.ERROR, "X."));
  }

  private static Problem at(int offset) {
    return new Problem(
        Severity.ERROR, "x", "X.", new Span(offset, offset, Position.START, Position.START));
  }
}
