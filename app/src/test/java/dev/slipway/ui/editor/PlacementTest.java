package dev.slipway.ui.editor;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;
import org.junit.jupiter.api.Test;

class PlacementTest {
  private static final Rectangle2D SCREEN = new Rectangle2D(100, 0, 1000, 800);

  @Test
  void itStandsUnderItsPlaceWhenThereIsRoom() {
    assertThat(at(300, 200)).isEqualTo(new Point2D(300, 222));
  }

  @Test
  void itStandsAboveWhenThereIsNoRoomUnder() {
    assertThat(at(300, 700)).isEqualTo(new Point2D(300, 498));
  }

  @Test
  void itNeverLeavesTheScreen() {
    assertThat(at(1090, 200).getX()).isEqualTo(700);
    assertThat(at(0, 200).getX()).isEqualTo(100);
  }

  private static Point2D at(double x, double y) {
    return Placement.beside(new Rectangle2D(x, y, 2, 20), 400, 200, SCREEN);
  }
}
