package dev.slipway.ui.form;

import dev.slipway.config.schema.Choice;
import java.util.ArrayList;
import java.util.List;
import javafx.scene.Node;
import javafx.scene.control.ComboBox;
import javafx.scene.control.ListCell;
import org.jspecify.annotations.Nullable;

/** One of certain words, or none. */
final class ChoiceWidget implements Widget {
  private static final String NONE = "";

  private final FormModel model;
  private final ComboBox<String> box = new ComboBox<>();
  private FormField field;
  private boolean showing;

  ChoiceWidget(FormModel model, FormField field) {
    this.model = model;
    this.field = field;
    box.getStyleClass().add("form-choice");
    box.setMaxWidth(Double.MAX_VALUE);
    box.setCellFactory(view -> new WordCell(true));
    box.setButtonCell(new WordCell(false));
    show(field);
    box.valueProperty().addListener((observed, before, word) -> chosen(word));
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return WidgetKind.CHOICE;
  }

  @Override
  public void focus() {
    box.requestFocus();
  }

  @Override
  public void show(FormField now) {
    field = now;
    showing = true;
    box.setAccessibleText(Looks.name(now));
    box.setAccessibleHelp(Looks.help(now));
    String word = now.value() instanceof FormValue.Text value ? value.text() : NONE;
    List<String> words = new ArrayList<>(List.of(NONE));
    words.addAll(now.type().map(Shapes::of).map(Shapes::words).orElse(List.of()));
    if (!words.contains(word)) words.add(word);
    if (!box.getItems().equals(words)) box.getItems().setAll(words);
    box.setValue(word);
    showing = false;
  }

  private void chosen(@Nullable String word) {
    if (showing || word == null) return;
    if (word.isEmpty()) model.reset(field);
    else model.fill(field, word);
  }

  private String help(String word) {
    return field.type().stream()
        .flatMap(type -> type.choices().stream())
        .filter(choice -> choice.value().equals(word))
        .map(Choice::help)
        .findFirst()
        .orElse("");
  }

  /** A word; in the list with what it means. */
  private final class WordCell extends ListCell<String> {
    private final boolean inList;

    private WordCell(boolean inList) {
      this.inList = inList;
    }

    @Override
    protected void updateItem(@Nullable String word, boolean empty) {
      super.updateItem(word, empty);
      if (empty || word == null) {
        setText(null);
        return;
      }
      if (word.isEmpty()) setText(none());
      else setText(inList && !help(word).isEmpty() ? word + " \u2013 " + help(word) : word);
      getStyleClass().remove("muted");
      if (word.isEmpty()) getStyleClass().add("muted");
    }

    private String none() {
      String prompt = Looks.prompt(field);
      return prompt.startsWith("Default") ? prompt : "Not given";
    }
  }
}
