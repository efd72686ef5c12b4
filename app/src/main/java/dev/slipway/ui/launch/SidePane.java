package dev.slipway.ui.launch;

import dev.slipway.ui.editor.Explanation;
import dev.slipway.ui.editor.HelpCard;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

/** The right side: what Run would do, and help for the field under the caret. */
final class SidePane extends VBox {
  private final HelpCard help = new HelpCard();
  private final Label none = new Label("Put the caret on a field to read about it.");

  SidePane(PlanModel plan) {
    getStyleClass().add("side-pane");
    Label title = new Label("Plan");
    title.getStyleClass().add("heading");
    HBox bar = new HBox(title);
    bar.getStyleClass().add("bar");
    Label helpTitle = new Label("HELP");
    helpTitle.getStyleClass().addAll("section-label", "side-heading");
    none.getStyleClass().addAll("muted", "side-none");
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    help.managedProperty().bind(help.visibleProperty());
    VBox content = new VBox(new PlanPane(plan), helpTitle, none, help);
    content.getStyleClass().add("side-content");
    ScrollPane scroll = new ScrollPane(content);
    scroll.setFitToWidth(true);
    scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    scroll.setAccessibleText("Plan and help");
    VBox.setVgrow(scroll, Priority.ALWAYS);
    getChildren().addAll(bar, scroll);
    explain(Optional.empty());
  }

  /** Shows help for what the caret stands on. */
  void explain(Optional<Explanation> found) {
    help.show(List.of(), found.stream().toList());
    help.setVisible(found.isPresent());
    none.setVisible(found.isEmpty());
  }
}
