package dev.slipway.ui.shell;

import dev.slipway.ui.theme.ThemeChoice;

/**
 * What the window remembers.
 *
 * @param x where its left edge was, in pixels of the desktop
 * @param y where its top edge was
 * @param width how wide it was when not maximised
 * @param height how high it was when not maximised
 * @param maximised whether it filled the screen
 * @param theme light, dark or like the system
 */
public record WindowSettings(
    double x, double y, double width, double height, boolean maximised, ThemeChoice theme) {

  private static final double WIDTH = 1280;
  private static final double HEIGHT = 800;

  /** Before the user has changed anything; it stands in the middle of the screen. */
  public static WindowSettings first() {
    return new WindowSettings(Double.NaN, Double.NaN, WIDTH, HEIGHT, false, ThemeChoice.SYSTEM);
  }

  /** Whether it says where the window stood. */
  public boolean placed() {
    return !Double.isNaN(x) && !Double.isNaN(y);
  }
}
