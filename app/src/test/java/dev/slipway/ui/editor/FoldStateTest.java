package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.language.Fold;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FoldStateTest {
  private final FoldState state = new FoldState();

  @BeforeEach
  void folds() {
    state.possible(List.of(new Fold(1, 6), new Fold(2, 4), new Fold(8, 9)));
  }

  @Test
  void whatIsFoldedHidesAllButItsFirstLine() {
    state.toggle(1);

    assertThat(state.hidden().stream()).containsExactly(2, 3, 4, 5, 6);
    state.toggle(1);
    assertThat(state.hidden().stream()).isEmpty();
  }

  @Test
  void theInnermostAroundALineIsFoldedFirst() {
    assertThat(state.around(3)).contains(new Fold(2, 4));
    state.fold(2);
    assertThat(state.around(3)).contains(new Fold(1, 6));
    assertThat(state.around(7)).isEmpty();
  }

  @Test
  void anEditAboveMovesWhatIsFolded() {
    state.fold(8);

    state.edited(0, 0, 2);

    assertThat(state.hidden().stream()).containsExactly(11);
    assertThat(state.canFold(3)).isTrue();
  }

  @Test
  void typingInTheFirstLineKeepsItFolded() {
    state.fold(8);

    state.edited(8, 0, 0);

    assertThat(state.isFolded(8)).isTrue();
  }

  @Test
  void anEditOfHiddenLinesShowsThem() {
    state.fold(1);
    state.edited(3, 0, 0);
    assertThat(state.isFolded(1)).isFalse();

    state.fold(8);
    state.edited(8, 0, 1);
    assertThat(state.isFolded(8)).isFalse();
  }

  @Test
  void aLineMoreInsideStretchesWhatCanBeFolded() {
    state.edited(3, 0, 1);
    state.fold(1);

    assertThat(state.hidden().stream()).containsExactly(2, 3, 4, 5, 6, 7);
  }

  @Test
  void goingToALineOpensAllThatHidesIt() {
    state.foldAll();

    state.reveal(3);

    assertThat(state.hidden().stream()).containsExactly(9);
  }

  @Test
  void whatCannotBeFoldedAnyMoreIsOpened() {
    state.foldAll();

    state.possible(List.of(new Fold(2, 4)));

    assertThat(state.hidden().stream()).containsExactly(3, 4);
  }

  @Test
  void anOrdinaryFileIsFoldedAsAWhole() {
    state.possible(IntStream.range(0, 40).mapToObj(i -> new Fold(i * 12, i * 12 + 11)).toList());

    assertThat(state.foldAll()).isTrue();
    assertThat(state.hidden().cardinality()).isEqualTo(440);
  }

  @Test
  void noMoreLinesAreHiddenThanTheAreaCanBear() {
    int many = FoldState.MOST_HIDDEN;
    state.possible(
        List.of(new Fold(0, 5), new Fold(10, 10 + many), new Fold(many + 20, many + 30)));

    assertThat(state.foldAll()).isFalse();

    assertThat(state.isFolded(0)).isTrue();
    assertThat(state.isFolded(10)).isFalse();
    assertThat(state.isFolded(many + 20)).isTrue();
  }
}
