package dev.slipway.ui.form;

import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.kordamp.ikonli.feather.Feather;

/** A name and its value. */
final class PairRow extends HBox {
  private static final Duration PAUSE = Duration.millis(700);

  private final TextField name = new TextField();
  private final TextField value = new TextField();
  private final IconButton remove;
  private final Consumer<Pair> fill;
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private Pair shown = Pair.EMPTY;

  /** What was handed on already, so that leaving the row does not do it again. */
  private Optional<Pair> handedOn = Optional.empty();

  PairRow(Consumer<Pair> fill, Runnable removeIt) {
    this.fill = fill;
    getStyleClass().addAll("form-item-line", "form-pair");
    remove = new IconButton(Feather.X, removeIt);
    remove.getStyleClass().add("form-remove");
    name.setPromptText("NAME");
    value.setPromptText("value");
    Label equals = new Label("=");
    equals.getStyleClass().add("muted");
    for (TextField input : new TextField[] {name, value}) {
      input.getStyleClass().addAll("form-input", "form-code");
      HBox.setHgrow(input, Priority.ALWAYS);
      input.setPrefWidth(0);
      input.textProperty().subscribe(text -> typed());
      input
          .focusedProperty()
          .addListener(
              (observed, before, now) -> {
                if (!now && getScene() != null) takeOver();
              });
      input.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    }
    pause.setOnFinished(event -> takeOver());
    StackPane last = new StackPane(value, remove);
    last.getStyleClass().add("form-over");
    StackPane.setAlignment(remove, Pos.CENTER_RIGHT);
    HBox.setHgrow(last, Priority.ALWAYS);
    getChildren().addAll(name, equals, last);
  }

  void focusName() {
    name.requestFocus();
  }

  /**
   * @param field what these pairs are called
   */
  void show(Pair now, String field) {
    String called = now.name().isEmpty() ? "new entry" : now.name();
    name.setAccessibleText("Name of " + called + " in " + field);
    value.setAccessibleText("Value of " + called + " in " + field);
    remove.says("Remove " + called + " from " + field);
    boolean untouched = !isTyping();
    if (!now.equals(shown)) handedOn = Optional.empty();
    shown = now;
    boolean typing = name.isFocused() || value.isFocused();
    if (typing && !untouched) return;
    replace(name, now.name());
    replace(value, now.value().orElse(""));
  }

  private static void replace(TextField input, String text) {
    if (input.getText().equals(text)) return;
    int caret = Math.min(input.getCaretPosition(), text.length());
    input.setText(text);
    input.positionCaret(caret);
  }

  private void typed() {
    handedOn = Optional.empty();
    if (isTyping()) pause.playFromStart();
    else pause.stop();
  }

  boolean isTyping() {
    return !pair().equals(comparable(shown));
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
    takeOver();
    event.consume();
  }

  /** Makes what is typed a change of the text. */
  void takeOver() {
    pause.stop();
    if (!isTyping() || handedOn.filter(pair()::equals).isPresent()) return;
    handedOn = Optional.of(pair());
    fill.accept(pair());
  }

  /** A value that is there and empty stays so; otherwise an empty one is none. */
  private Pair pair() {
    String text = value.getText();
    boolean none = text.isEmpty() && shown.value().filter(String::isEmpty).isEmpty();
    return new Pair(
        name.getText().strip(), none ? Optional.empty() : Optional.of(text), false, false);
  }

  private static Pair comparable(Pair pair) {
    return new Pair(pair.name(), pair.value(), false, false);
  }
}
