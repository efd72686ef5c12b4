package dev.slipway.ui.shell;

import dev.slipway.ui.theme.ThemeChoice;
import javafx.geometry.Rectangle2D;
import javafx.stage.Screen;
import javafx.stage.Stage;

/** Puts a window where it was, if that is still on a screen, and notes where it goes. */
final class WindowPlace {
  private static final double LEAST_WIDTH = 960;
  private static final double LEAST_HEIGHT = 600;
  private static final double TITLE_BAR = 40;

  private final Stage stage;
  private double x;
  private double y;
  private double width;
  private double height;

  WindowPlace(Stage stage, WindowSettings settings) {
    this.stage = stage;
    x = settings.x();
    y = settings.y();
    width = settings.width();
    height = settings.height();
    restore(settings);
    stage.xProperty().addListener(moved -> note());
    stage.yProperty().addListener(moved -> note());
    stage.widthProperty().addListener(resized -> note());
    stage.heightProperty().addListener(resized -> note());
  }

  WindowSettings settings(ThemeChoice theme) {
    return new WindowSettings(x, y, width, height, stage.isMaximized(), theme);
  }

  private void restore(WindowSettings settings) {
    Rectangle2D screen = Screen.getPrimary().getVisualBounds();
    stage.setMinWidth(Math.min(LEAST_WIDTH, screen.getWidth()));
    stage.setMinHeight(Math.min(LEAST_HEIGHT, screen.getHeight()));
    if (settings.placed() && onSomeScreen(settings)) {
      stage.setX(settings.x());
      stage.setY(settings.y());
      stage.setWidth(settings.width());
      stage.setHeight(settings.height());
    } else {
      stage.setWidth(Math.min(settings.width(), screen.getWidth()));
      stage.setHeight(Math.min(settings.height(), screen.getHeight()));
      // On a screen that is no larger, the title bar would be out of reach.
      stage.setMaximized(settings.height() + TITLE_BAR > screen.getHeight());
      return;
    }
    stage.setMaximized(settings.maximised());
  }

  /** Whether its title bar could be reached: screens come and go. */
  private static boolean onSomeScreen(WindowSettings settings) {
    Rectangle2D bar =
        new Rectangle2D(
            settings.x() + TITLE_BAR,
            settings.y(),
            Math.max(1, settings.width() - 2 * TITLE_BAR),
            TITLE_BAR);
    return Screen.getScreens().stream().anyMatch(each -> each.getVisualBounds().intersects(bar));
  }

  /** A maximised window's size is the screen's, and not worth remembering. */
  private void note() {
    if (stage.isMaximized() || stage.isIconified() || stage.isFullScreen()) return;
    x = stage.getX();
    y = stage.getY();
    width = stage.getWidth();
    height = stage.getHeight();
  }
}
