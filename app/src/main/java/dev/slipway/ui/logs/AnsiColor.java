package dev.slipway.ui.logs;

/** A colour that a program asked for. */
sealed interface AnsiColor {
  /** One of the sixteen that the theme decides: 0 to 7, and 8 to 15 for the bright ones. */
  record Named(int index) implements AnsiColor {}

  /** A colour of its own, each part from 0 to 255. */
  record Rgb(int red, int green, int blue) implements AnsiColor {}

  int NAMED = 16;
  int CUBE_END = 232;

  /** A colour of the palette of 256. */
  static AnsiColor indexed(int index) {
    if (index < NAMED) return new Named(index);
    if (index < CUBE_END) {
      int cube = index - NAMED;
      return new Rgb(cubeLevel(cube / 36), cubeLevel(cube / 6 % 6), cubeLevel(cube % 6));
    }
    int grey = 8 + (index - CUBE_END) * 10;
    return new Rgb(grey, grey, grey);
  }

  private static int cubeLevel(int step) {
    return step == 0 ? 0 : 55 + step * 40;
  }
}
