package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import dev.slipway.config.TextEdit;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;

class LineDiffTest {

  @Property(tries = 500)
  void theEditsMakeOneTextOfTheOther(
      @ForAll("texts") String before, @ForAll("texts") String after) {
    List<TextEdit> edits = LineDiff.between(before, after);

    assertThat(TextEdit.apply(before, edits)).isEqualTo(after);
  }

  @Property(tries = 200)
  void noEditsOverlap(@ForAll("texts") String before, @ForAll("texts") String after) {
    int behind = 0;
    for (TextEdit edit : LineDiff.between(before, after)) {
      assertThat(edit.start()).isGreaterThanOrEqualTo(behind);
      behind = edit.end();
    }
  }

  @Test
  void onlyWhatChangesInALineIsTouched() {
    assertThat(LineDiff.between("a:   1\nb: 2\n", "a: 1\nb: 2\n"))
        .containsExactly(new TextEdit(3, 5, ""));
  }

  @Test
  void aLineThatGoesLeavesItsNeighboursAlone() {
    assertThat(LineDiff.between("a\n\n\nb\nc\n", "a\n\nb\nC\n"))
        .containsExactly(new TextEdit(3, 4, ""), new TextEdit(6, 7, "C"));
  }

  @Test
  void anotherTextOfManyLinesIsTakenAsAWholeWithoutAWait() {
    String before = lines("a", 10_000);
    String after = lines("b", 10_000);

    List<TextEdit> edits =
        assertTimeout(Duration.ofSeconds(1), () -> LineDiff.between(before, after));

    assertThat(edits).hasSize(1);
    assertThat(TextEdit.apply(before, edits)).isEqualTo(after);
  }

  @Test
  void linesFarApartInALongTextAreFound() {
    String before = lines("a", 10_000);

    assertThat(LineDiff.between(before, "x\n" + before + "y\n"))
        .containsExactly(
            new TextEdit(0, 0, "x\n"), new TextEdit(before.length(), before.length(), "y\n"));
  }

  private static String lines(String word, int count) {
    return IntStream.range(0, count).mapToObj(i -> word + i + "\n").collect(Collectors.joining());
  }

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b: 1", "  c", "", "\u00e9\ud83d\ude00")
        .list()
        .ofMaxSize(9)
        .map(lines -> String.join("\n", lines));
  }
}
