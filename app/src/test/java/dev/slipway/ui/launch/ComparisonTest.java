package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.ui.launch.Comparison.Row;
import org.junit.jupiter.api.Test;

class ComparisonTest {
  @Test
  void changedLinesStandBesideEachOtherAndAddedOnesBesideNothing() {
    Comparison found = Comparison.of("a\nb\nc\n", "a\nB\nnew\nc\n");

    assertThat(found.rows())
        .extracting(row -> words(row))
        .containsExactly("1 a|1 a", "2 b|2 B", "0 |3 new", "3 c|4 c", "4 |5 ");
    assertThat(found.differences()).containsExactly(1);
  }

  @Test
  void linesThatDifferInARowAreOneDifference() {
    Comparison found = Comparison.of("x\na\nb\nc\ny\n", "a\nB\nC\ny\nz\n");

    assertThat(found.differences()).hasSize(3).startsWith(0);
  }

  @Test
  void equalTextsHaveNoDifference() {
    assertThat(Comparison.of("a\n", "a\n").rows()).allMatch(Row::same);
    assertThat(Comparison.of("a\n", "a\n").differences()).isEmpty();
  }

  private static String words(Row row) {
    return row.there().number()
        + " "
        + row.there().text()
        + "|"
        + row.here().number()
        + " "
        + row.here().text();
  }
}
