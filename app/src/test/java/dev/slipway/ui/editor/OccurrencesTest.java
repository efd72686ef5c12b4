package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.OptionalInt;
import org.junit.jupiter.api.Test;

class OccurrencesTest {

  @Test
  void upperAndLowerCaseAreAlikeAndNothingOverlaps() {
    assertThat(Occurrences.of("aaAa b", "aa").starts()).containsExactly(0, 2);
  }

  @Test
  void afterTheLastComesTheFirstAndBeforeTheFirstTheLast() {
    Occurrences found = Occurrences.of("x..x..x", "x");

    assertThat(found.nextFrom(4)).hasValue(2);
    assertThat(found.nextFrom(7)).hasValue(0);
    assertThat(found.previousFrom(3)).hasValue(0);
    assertThat(found.previousFrom(0)).hasValue(2);
  }

  @Test
  void theCountIsSaidInWords() {
    assertThat(Occurrences.of("x x", "x").place(OptionalInt.of(1))).isEqualTo("2 of 2");
    assertThat(Occurrences.of("x", "y").place(OptionalInt.empty())).isEqualTo("Not found");
    assertThat(Occurrences.of("x", "").place(OptionalInt.empty())).isEmpty();
  }
}
