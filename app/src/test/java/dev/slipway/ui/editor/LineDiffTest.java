package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.TextEdit;
import java.util.List;
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

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of("a", "b: 1", "  c", "", "\u00e9\ud83d\ude00")
        .list()
        .ofMaxSize(9)
        .map(lines -> String.join("\n", lines));
  }
}
