package dev.slipway.ui.launch;

import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The first start: three ways in. */
final class WelcomePane extends VBox {

  WelcomePane(LaunchViewModel model, Runnable toTemplates) {
    getStyleClass().add("welcome");
    Label title = new Label("Welcome to Slipway");
    title.getStyleClass().add("welcome-title");
    Label words = new Label("Run dev environments, tasks and services from .dstack.yml files.");
    words.getStyleClass().add("muted");
    HBox ways =
        new HBox(
            way(
                Feather.FOLDER,
                "Open a folder",
                "Work on the configurations of a project you have.",
                button("Open folder", "accent", model::chooseFolder)),
            way(
                Feather.FILE_PLUS,
                "Start from a template",
                "Pick one at the left: vLLM, Jupyter, torchrun and others.",
                button("Choose template", "", toTemplates)),
            way(
                Feather.PLAY,
                "See it work",
                "Runs a small web server on this computer at once. Nothing to set up.",
                button("Run sample", "", model::runSample)));
    ways.getStyleClass().add("welcome-ways");
    getChildren().addAll(title, words, ways);
  }

  private static VBox way(Ikon icon, String title, String words, Button button) {
    Label heading = new Label(title);
    heading.getStyleClass().add("heading");
    Label text = new Label(words);
    text.getStyleClass().add("muted");
    text.setWrapText(true);
    text.setMinHeight(Region.USE_PREF_SIZE);
    Region space = new Region();
    VBox.setVgrow(space, Priority.ALWAYS);
    VBox way = new VBox(new FontIcon(icon), heading, text, space, button);
    way.getStyleClass().add("welcome-way");
    HBox.setHgrow(way, Priority.ALWAYS);
    return way;
  }

  private static Button button(String words, String styleClass, Runnable action) {
    Button button = new Button(words);
    if (!styleClass.isEmpty()) button.getStyleClass().add(styleClass);
    button.setMaxWidth(Double.MAX_VALUE);
    button.setOnAction(event -> action.run());
    return button;
  }
}
