package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class NarrowingTest {
  private static final List<Suggestion> FOUND =
      List.of(suggestion("commands"), suggestion("image"), suggestion("resources"));
  private final Narrowing narrowing = new Narrowing("a: 1\nm\nz: 2", 6, FOUND);

  @Test
  void whatIsTypedNarrowsTheList() {
    List<Suggestion> left = narrowing.after("a: 1\nma\nz: 2", 7);

    assertThat(left).extracting(Suggestion::label).containsExactly("commands", "image");
    assertThat(left).allSatisfy(one -> assertThat(one.end()).isEqualTo(7));
  }

  @Test
  void whatIsErasedWidensItAgain() {
    assertThat(narrowing.after("a: 1\n\nz: 2", 5)).hasSize(3);
  }

  @Test
  void anEditElsewhereEndsIt() {
    assertThat(narrowing.after("b: 1\nma\nz: 2", 7)).isEmpty();
    assertThat(narrowing.after("a: 1\nm\nz: 22", 6)).isEmpty();
  }

  private static Suggestion suggestion(String label) {
    return new Suggestion(label, "", "", 5, 6, label + ": ");
  }
}
