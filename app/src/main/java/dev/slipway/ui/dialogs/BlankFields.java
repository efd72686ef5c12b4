package dev.slipway.ui.dialogs;

import java.util.ArrayList;
import java.util.List;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.layout.VBox;

/** The fields of an inquiry, each under its name. */
final class BlankFields extends VBox {
  private static final double SPACING = 4;

  private final List<TextField> fields = new ArrayList<>();

  BlankFields(List<Blank> blanks) {
    super(SPACING);
    for (Blank blank : blanks) {
      TextField field = blank.hidden() ? new PasswordField() : new TextField();
      field.setId("inquiry-" + fields.size());
      field.setAccessibleText(blank.label());
      Label label = new Label(blank.label());
      label.setWrapText(true);
      label.setLabelFor(field);
      fields.add(field);
      getChildren().addAll(label, field);
    }
  }

  void takeFocus() {
    fields.getFirst().requestFocus();
  }

  List<String> values() {
    return fields.stream().map(TextField::getText).toList();
  }
}
