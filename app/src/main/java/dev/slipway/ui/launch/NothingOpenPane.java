package dev.slipway.ui.launch;

import dev.slipway.ui.widgets.EmptyState;
import javafx.scene.layout.StackPane;
import org.kordamp.ikonli.feather.Feather;

/** What stands in the middle as long as nothing is open. */
final class NothingOpenPane extends StackPane {

  NothingOpenPane(LaunchViewModel model, Runnable toTemplates) {
    WelcomePane welcome = new WelcomePane(model, toTemplates);
    EmptyState nothing =
        new EmptyState(
            Feather.FILE_TEXT,
            "No configuration is open",
            "Choose a file at the left, or start from a template below it.");
    getChildren().addAll(nothing, welcome);
    model
        .folder()
        .rootProperty()
        .subscribe(
            root -> {
              welcome.setVisible(root.isEmpty());
              nothing.setVisible(root.isPresent());
            });
  }
}
