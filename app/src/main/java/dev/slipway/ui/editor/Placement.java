package dev.slipway.ui.editor;

import javafx.geometry.Point2D;
import javafx.geometry.Rectangle2D;

/** Where a pop-up stands so that it is whole on the screen and does not cover its line. */
final class Placement {
  private static final double GAP = 2;

  private Placement() {}

  /** Under a place if there is room, above it if there is more there; never beyond the edges. */
  static Point2D beside(Rectangle2D place, double width, double height, Rectangle2D screen) {
    double x = Math.clamp(place.getMinX(), screen.getMinX(), rightMost(screen, width));
    double under = place.getMaxY() + GAP;
    double above = place.getMinY() - GAP - height;
    boolean fitsUnder = under + height <= screen.getMaxY();
    double roomAbove = place.getMinY() - screen.getMinY();
    double roomUnder = screen.getMaxY() - place.getMaxY();
    boolean up = !fitsUnder && roomAbove > roomUnder;
    return new Point2D(x, up ? Math.max(screen.getMinY(), above) : under);
  }

  private static double rightMost(Rectangle2D screen, double width) {
    return Math.max(screen.getMinX(), screen.getMaxX() - width);
  }
}
