package dev.slipway.ui.editor;

import atlantafx.base.theme.Styles;
import java.util.Optional;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBase;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The lines above the text in which one types what to find and what to put in its place. */
final class FindBar extends VBox {
  private final TextField word = new TextField();
  private final TextField replacement = new TextField();
  private final ToggleButton matchCase = toggle("Aa", "Match case");
  private final ToggleButton wholeWord = toggle("W", "Whole words only");
  private final ToggleButton regex = toggle(".*", "Regular expression");
  private final Label place = new Label();
  private final Label trouble = new Label();
  private final Button previous = button(Feather.CHEVRON_UP, "Previous match (Shift+Enter)");
  private final Button next = button(Feather.CHEVRON_DOWN, "Next match (Enter)");
  private final Button close = button(Feather.X, "Close (Esc)");
  private final Button replace = new Button("Replace");
  private final Button replaceAll = new Button("Replace all");
  private final HBox replaceRow = new HBox(replacement, replace, replaceAll);

  FindBar() {
    getStyleClass().add("find-bar");
    word.setPromptText("Find");
    word.setAccessibleText("Find in the text");
    replacement.setPromptText("Replace with");
    replacement.setAccessibleText("Replace with");
    HBox.setHgrow(word, Priority.ALWAYS);
    HBox.setHgrow(replacement, Priority.ALWAYS);
    place.getStyleClass().add("find-place");
    trouble.getStyleClass().add("find-trouble");
    trouble.setWrapText(true);
    replace.getStyleClass().add(Styles.SMALL);
    replaceAll.getStyleClass().add(Styles.SMALL);
    HBox findRow = new HBox(word, matchCase, wholeWord, regex, place, previous, next, close);
    row(findRow);
    row(replaceRow);
    hideable(replaceRow);
    hideable(trouble);
    replaceRow.setVisible(false);
    trouble.setVisible(false);
    getChildren().addAll(findRow, replaceRow, trouble);
  }

  private static void row(HBox row) {
    row.getStyleClass().add("find-row");
    row.setAlignment(Pos.CENTER_LEFT);
  }

  private static void hideable(Node node) {
    node.managedProperty().bind(node.visibleProperty());
  }

  /** Whether there is something to type what to put in the place of what is found. */
  void replacing(boolean shown) {
    replaceRow.setVisible(shown);
  }

  boolean replacing() {
    return replaceRow.isVisible();
  }

  SearchQuery query() {
    return new SearchQuery(
        word.getText(), matchCase.isSelected(), wholeWord.isSelected(), regex.isSelected());
  }

  /** Says who is told when something else is to be found. */
  void onQuery(Runnable told) {
    word.textProperty().addListener((observed, before, now) -> told.run());
    for (ToggleButton option : new ToggleButton[] {matchCase, wholeWord, regex}) {
      option.selectedProperty().addListener((observed, before, now) -> told.run());
    }
  }

  TextField word() {
    return word;
  }

  TextField replacement() {
    return replacement;
  }

  Button previous() {
    return previous;
  }

  Button next() {
    return next;
  }

  Button close() {
    return close;
  }

  Button replace() {
    return replace;
  }

  Button replaceAll() {
    return replaceAll;
  }

  void place(String text) {
    place.setText(text);
  }

  void trouble(Optional<String> sentence) {
    trouble.setText(sentence.orElse(""));
    trouble.setVisible(sentence.isPresent());
  }

  private static Button button(Feather icon, String what) {
    Button button = new Button(null, new FontIcon(icon));
    button.getStyleClass().add(Styles.BUTTON_ICON);
    return named(button, what);
  }

  private static ToggleButton toggle(String sign, String what) {
    ToggleButton button = new ToggleButton(sign);
    button.getStyleClass().add("find-option");
    return named(button, what);
  }

  private static <B extends ButtonBase> B named(B button, String what) {
    button.getStyleClass().addAll(Styles.FLAT, Styles.SMALL);
    button.setAccessibleText(what);
    button.setTooltip(new Tooltip(what));
    return button;
  }
}
