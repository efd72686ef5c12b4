package dev.slipway.ui.form;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** Stands for something that only the text can show. */
final class OtherWidget implements Widget {
  private final Label words = new Label();
  private final Button show = new Button("Show in text");
  private final HBox box = new HBox(words, show);

  OtherWidget(FormModel model, FormField field) {
    box.getStyleClass().add("form-other");
    words.getStyleClass().add("muted");
    words.setWrapText(true);
    show.setMinWidth(Region.USE_PREF_SIZE);
    show(field);
    show.setOnAction(event -> model.showInText(field));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return WidgetKind.OTHER;
  }

  @Override
  public void focus() {
    show.requestFocus();
  }

  @Override
  public void show(FormField field) {
    String phrase = field.value() instanceof FormValue.Other(String what) ? what : "";
    words.setText(field.draft() ? "Write this in the text." : "Here stands " + phrase + ".");
    show.setVisible(!field.draft());
    show.setAccessibleText("Show " + Looks.name(field) + " in the text");
  }
}
