package dev.slipway.ui.form;

import dev.slipway.config.ConfigurationType;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.VBox;
import org.jspecify.annotations.Nullable;

/** What the configuration describes; another choice leaves all that is written as it is. */
final class TypeBox extends VBox {
  private static final List<String> WORDS =
      Arrays.stream(ConfigurationType.values())
          .filter(type -> type != ConfigurationType.PROFILES)
          .map(ConfigurationType::word)
          .toList();

  private final ComboBox<String> box = new ComboBox<>();
  private final Consumer<String> choose;
  private boolean showing;

  TypeBox(Consumer<String> choose) {
    this.choose = choose;
    getStyleClass().add("form-field");
    Label label = new Label("Type");
    label.getStyleClass().add("form-label");
    label.setLabelFor(box);
    box.getItems().setAll(WORDS);
    box.setMaxWidth(Double.MAX_VALUE);
    box.setPromptText("Choose what this describes");
    box.setAccessibleText("Type");
    box.getStyleClass().add("form-choice");
    managedProperty().bind(visibleProperty());
    HBox head = new HBox(label);
    head.getStyleClass().add("form-head");
    getChildren().addAll(head, box);
    box.valueProperty().subscribe(word -> chosen(word));
  }

  /** A file of profiles has no type. */
  void show(Optional<ConfigurationType> type, String words) {
    setVisible(type.filter(ConfigurationType.PROFILES::equals).isEmpty());
    showing = true;
    box.setValue(WORDS.contains(words) ? words : null);
    showing = false;
  }

  private void chosen(@Nullable String word) {
    if (!showing && word != null) choose.accept(word);
  }
}
