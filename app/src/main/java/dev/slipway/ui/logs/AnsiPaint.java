package dev.slipway.ui.logs;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.Node;
import javafx.scene.shape.Path;
import javafx.scene.text.Text;

/** Gives text the look that a program asked for: named colours are the theme's. */
final class AnsiPaint {
  private AnsiPaint() {}

  static List<Text> texts(AnsiText line) {
    List<Text> texts = new ArrayList<>();
    for (AnsiSpan span : line.spans()) {
      Text text = new Text(line.text().substring(span.start(), span.end()));
      text.getStyleClass().add("log-text");
      letters(text, span.style());
      texts.add(text);
    }
    return texts;
  }

  /** Colours what lies behind some text, if anything does. */
  static boolean behind(Path path, AnsiStyle style) {
    Optional<AnsiColor> color = style.inverse() ? style.color() : style.background();
    if (color.isEmpty() && !style.inverse()) return false;
    path.getStyleClass().setAll("log-behind");
    color.ifPresentOrElse(
        each -> color(path, each, "ansi-bg-"), () -> path.getStyleClass().add("ansi-bg-text"));
    return true;
  }

  private static void letters(Text text, AnsiStyle style) {
    List<String> classes = text.getStyleClass();
    if (style.bold()) classes.add("bold");
    if (style.faint()) classes.add("faint");
    if (style.italic()) classes.add("italic");
    if (style.underline()) classes.add("underline");
    if (style.strike()) classes.add("strike");
    Optional<AnsiColor> color = style.inverse() ? style.background() : style.color();
    color.ifPresentOrElse(
        each -> color(text, each, "ansi-fg-"),
        () -> {
          if (style.inverse()) classes.add("ansi-fg-paper");
        });
  }

  private static void color(Node node, AnsiColor color, String prefix) {
    switch (color) {
      case AnsiColor.Named named -> node.getStyleClass().add(prefix + named.index());
      case AnsiColor.Rgb rgb ->
          node.setStyle("-fx-fill: rgb(" + rgb.red() + "," + rgb.green() + "," + rgb.blue() + ");");
    }
  }
}
