package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.TextEdit;
import java.util.List;
import org.junit.jupiter.api.Test;

class LineMovesTest {
  private static final String TEXT = "a\nbb\nccc";

  @Test
  void aLineChangesPlacesWithTheOneAbove() {
    Edit edit = LineMoves.up(TEXT, 3, 3).orElseThrow();

    assertThat(made(edit)).isEqualTo("bb\na\nccc");
    assertThat(edit.caret()).isEqualTo(1);
    assertThat(LineMoves.up(TEXT, 1, 1)).isEmpty();
  }

  @Test
  void selectedLinesChangePlacesWithTheOneBelow() {
    Edit edit = LineMoves.down(TEXT, 0, 3).orElseThrow();

    assertThat(made(edit)).isEqualTo("ccc\na\nbb");
    assertThat(edit.anchor()).isEqualTo(4);
    assertThat(edit.caret()).isEqualTo(7);
    assertThat(LineMoves.down(TEXT, 6, 6)).isEmpty();
  }

  @Test
  void aLineIsDuplicatedBelowItselfAndASelectionBehindItself() {
    assertThat(made(LineMoves.duplicate(TEXT, 3, 3))).isEqualTo("a\nbb\nbb\nccc");
    assertThat(made(LineMoves.duplicate(TEXT, 2, 3))).isEqualTo("a\nbbb\nccc");
  }

  @Test
  void deletedLinesLeaveTheCaretInItsColumn() {
    assertThat(made(LineMoves.delete(TEXT, 2, 2))).isEqualTo("a\nccc");
    assertThat(LineMoves.delete(TEXT, 4, 4).caret()).isEqualTo(4);
    assertThat(made(LineMoves.delete(TEXT, 7, 7))).isEqualTo("a\nbb");
    assertThat(LineMoves.delete(TEXT, 7, 7).caret()).isEqualTo(4);
    assertThat(made(LineMoves.delete(TEXT, 0, TEXT.length()))).isEmpty();
  }

  @Test
  void homeLeadsToTheFirstSignAndThenToTheBeginning() {
    assertThat(LineMoves.home("a\n  b", 5)).isEqualTo(4);
    assertThat(LineMoves.home("a\n  b", 4)).isEqualTo(2);
    assertThat(LineMoves.home("a\n  b", 2)).isEqualTo(4);
  }

  private static String made(Edit edit) {
    return TextEdit.apply(
        TEXT, List.of(new TextEdit(edit.start(), edit.end(), edit.replacement())));
  }
}
