package dev.slipway.ui.form;

import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.animation.PauseTransition;
import javafx.scene.Node;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.TextField;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.util.Duration;

/** A text to type, with words to choose from if there are some. */
final class TextWidget implements Widget {
  private static final Duration PAUSE = Duration.millis(700);

  private final FormModel model;
  private final WidgetKind kind;
  private final Consumer<Optional<String>> complain;
  private final TextInputControl input;
  private final HBox box = new HBox();
  private final PauseTransition pause = new PauseTransition(PAUSE);
  private FormField field;
  private String shown = "";

  /** What was handed on already, so that leaving the field does not do it again. */
  private Optional<String> handedOn = Optional.empty();

  TextWidget(
      FormModel model, FormField field, WidgetKind kind, Consumer<Optional<String>> complain) {
    this.model = model;
    this.field = field;
    this.kind = kind;
    this.complain = complain;
    this.input = kind == WidgetKind.LINES ? new TextLines() : new TextField();
    input.getStyleClass().add("form-input");
    if (!Looks.isName(field)) input.getStyleClass().add("form-code");
    HBox.setHgrow(input, Priority.ALWAYS);
    box.getStyleClass().add("form-line");
    box.getChildren().add(input);
    addWords();
    input.textProperty().subscribe(text -> typed());
    input.focusedProperty().addListener((observed, before, now) -> left(now));
    input.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    pause.setOnFinished(event -> takeOverIfFilled());
    show(field);
  }

  private void addWords() {
    List<String> words = field.type().map(Shapes::of).map(Shapes::words).orElse(List.of());
    if (words.isEmpty()) return;
    MenuButton choices = new MenuButton();
    choices.getStyleClass().addAll("form-words", "icon-only");
    choices.setAccessibleText("Words for " + Looks.name(field));
    for (String word : words) {
      MenuItem item = new MenuItem(word);
      item.setOnAction(
          event -> {
            input.setText(word);
            takeOver();
          });
      choices.getItems().add(item);
    }
    box.getChildren().add(choices);
  }

  @Override
  public Node node() {
    return box;
  }

  @Override
  public WidgetKind kind() {
    return kind;
  }

  @Override
  public void focus() {
    input.requestFocus();
  }

  @Override
  public void show(FormField now) {
    boolean untouched = input.getText().equals(shown);
    field = now;
    input.setAccessibleText(Looks.name(now));
    input.setAccessibleHelp(Looks.help(now));
    input.setPromptText(Looks.prompt(now));
    String text = now.value() instanceof FormValue.Text value ? value.text() : "";
    if (!text.equals(shown)) handedOn = Optional.empty();
    boolean same = input.getText().strip().equals(text.strip());
    shown = text;
    if (same && input.isFocused()) shown = input.getText();
    else if (untouched || !input.isFocused()) replace(text);
  }

  /** The caret stays where it is, if it can. */
  private void replace(String text) {
    if (input.getText().equals(text)) return;
    int caret = Math.min(input.getCaretPosition(), text.length());
    input.setText(text);
    input.positionCaret(caret);
    pause.stop();
  }

  private void typed() {
    handedOn = Optional.empty();
    if (input.getText().equals(shown)) {
      pause.stop();
      return;
    }
    pause.playFromStart();
    complain.accept(Typed.complaint(field, words()));
  }

  private String words() {
    return kind == WidgetKind.LINES ? input.getText() : input.getText().strip();
  }

  private void left(boolean focused) {
    // A field that was taken out of the window has no place in the text any more.
    if (!focused && input.getScene() != null) enter();
  }

  private void pressed(KeyEvent event) {
    if (event.isShortcutDown()) return;
    if (event.getCode() == KeyCode.ENTER && kind == WidgetKind.LINE) {
      enter();
      event.consume();
    } else if (event.getCode() == KeyCode.ESCAPE && !input.getText().equals(shown)) {
      input.setText(shown);
      event.consume();
    }
  }

  /** As long as someone is in the field, an empty one may just be between two texts. */
  private void takeOverIfFilled() {
    if (!words().isBlank()) takeOver();
  }

  /** Someone is done with the field; a new item without a text is given up. */
  private void enter() {
    boolean emptyItem = field.draft() && field.field().isEmpty() && words().isBlank();
    if (emptyItem) model.fill(field, "");
    else takeOver();
  }

  @Override
  public boolean endsWithText() {
    return box.getChildren().size() == 1;
  }

  @Override
  public boolean isTyping() {
    return !input.getText().equals(shown);
  }

  @Override
  public void takeOver() {
    pause.stop();
    if (!isTyping() || handedOn.filter(input.getText()::equals).isPresent()) return;
    handedOn = Optional.of(input.getText());
    model.fill(field, words());
  }
}
