package dev.slipway.ui.launch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.config.Position;
import dev.slipway.config.Span;
import dev.slipway.config.language.OutlineItem;
import java.util.List;
import org.junit.jupiter.api.Test;

class OutlinePlacesTest {
  private static final String TEXT = "a: 1\nb:\n  c: 2\n";
  private static final OutlineItem C = new OutlineItem("c", "2", 10, 14, List.of());
  private static final OutlineItem A = new OutlineItem("a", "1", 0, 4, List.of());
  private static final OutlineItem B = new OutlineItem("b", "", 5, 14, List.of(C));

  @Test
  void theItemsAroundAPlaceLeadFromTheOutermostToTheInnermost() {
    assertThat(OutlinePlaces.around(List.of(A, B), 12)).containsExactly(B, C);
    assertThat(OutlinePlaces.around(List.of(A, B), 6)).containsExactly(B);
    assertThat(OutlinePlaces.around(List.of(A, B), 15)).isEmpty();
  }

  @Test
  void anItemBeginsAtItsName() {
    Position place = new Position(3, 3);

    assertThat(OutlinePlaces.beginning(TEXT, C)).isEqualTo(new Span(10, 10, place, place));
  }
}
