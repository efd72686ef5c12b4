package dev.slipway.ui.theme;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import javafx.scene.text.Font;

/** The bundled fonts, so that the window looks the same everywhere. */
final class Fonts {
  private static final List<String> FILES =
      List.of(
          "Inter-Regular.ttf",
          "Inter-Medium.ttf",
          "Inter-SemiBold.ttf",
          "Inter-Bold.ttf",
          "JetBrainsMono-Regular.ttf",
          "JetBrainsMono-Bold.ttf");
  private static final double ANY_SIZE = 12;

  private Fonts() {}

  /** Makes the families known to the toolkit; doing it twice does no harm. */
  static void load() {
    FILES.forEach(Fonts::load);
  }

  private static void load(String file) {
    try (InputStream in = Fonts.class.getResourceAsStream("fonts/" + file)) {
      if (in == null || Font.loadFont(in, ANY_SIZE) == null) {
        throw new IllegalStateException("The font " + file + " is not in the program.");
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
