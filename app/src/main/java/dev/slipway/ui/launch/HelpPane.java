package dev.slipway.ui.launch;

import dev.slipway.config.ConfigurationType;
import dev.slipway.ui.editor.Explanation;
import dev.slipway.ui.editor.HelpCard;
import dev.slipway.ui.reference.ReferenceModel;
import dev.slipway.ui.reference.ReferencePane;
import dev.slipway.ui.reference.SchemaReference;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the field under the caret is for; or all fields, to look one up. */
final class HelpPane extends BorderPane {
  private final HelpCard card = new HelpCard();
  private final Label none = new Label("Put the caret on a field to read about it.");
  private final ToggleButton here = new ToggleButton("This field");
  private final ToggleButton all = new ToggleButton("All fields");
  private final ScrollPane field;
  private final Supplier<Optional<ConfigurationType>> type;
  private final ReferenceModel reference = new ReferenceModel(SchemaReference::of);
  private @Nullable ReferencePane pane;

  /**
   * @param type what the text describes
   */
  HelpPane(Supplier<Optional<ConfigurationType>> type) {
    this.type = type;
    none.getStyleClass().addAll("muted", "side-none");
    none.setWrapText(true);
    none.managedProperty().bind(none.visibleProperty());
    card.managedProperty().bind(card.visibleProperty());
    VBox content = new VBox(none, card);
    content.getStyleClass().add("side-content");
    field = new ScrollPane(content);
    field.setFitToWidth(true);
    field.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
    field.setAccessibleText("This field");
    setTop(choice());
    explain(Optional.empty());
  }

  private HBox choice() {
    ToggleGroup group = new ToggleGroup();
    for (ToggleButton button : List.of(here, all)) {
      button.getStyleClass().add("chip");
      button.setToggleGroup(group);
    }
    group
        .selectedToggleProperty()
        .addListener(
            (observed, before, now) -> {
              if (now == null) group.selectToggle(before);
              else setCenter(now.equals(all) ? reference() : field);
            });
    group.selectToggle(here);
    HBox box = new HBox(here, all);
    box.getStyleClass().add("side-choice");
    return box;
  }

  /** Made when it is first looked at. */
  private ReferencePane reference() {
    type.get().ifPresent(reference::show);
    ReferencePane made = pane == null ? new ReferencePane(reference) : pane;
    pane = made;
    return made;
  }

  void explain(Optional<Explanation> found) {
    card.show(List.of(), found.stream().toList());
    card.setVisible(found.isPresent());
    none.setVisible(found.isEmpty());
  }
}
