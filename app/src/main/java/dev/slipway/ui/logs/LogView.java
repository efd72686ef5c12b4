package dev.slipway.ui.logs;

import dev.slipway.ui.dialogs.Dialogs;
import java.util.Locale;
import java.util.function.Supplier;
import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.beans.property.BooleanProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.util.Duration;
import org.controlsfx.control.textfield.TextFields;
import org.kordamp.ikonli.Ikon;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** A log with its tools: search, time, wrap, follow, save. */
public final class LogView extends BorderPane {
  private static final Duration LOOK = Duration.millis(150);
  private static final double SEARCH_WIDTH = 240;
  private static final Insets PILL_MARGIN = new Insets(0, 20, 16, 0);

  private final LogViewModel model;
  private final Dialogs dialogs;
  private final Supplier<String> fileName;
  private final TextField search = TextFields.createClearableTextField();
  private final LogPane pane;
  private final Timeline look = new Timeline(new KeyFrame(LOOK, event -> poll()));

  /**
   * @param fileName what a saved log is called at first
   */
  public LogView(LogViewModel model, Dialogs dialogs, Supplier<String> fileName) {
    this.model = model;
    this.dialogs = dialogs;
    this.fileName = fileName;
    pane = new LogPane(model);
    getStyleClass().add("log-view");
    setTop(tools());
    setCenter(new StackPane(pane, nothing(), newLines()));
    look.setCycleCount(Animation.INDEFINITE);
    model.showingProperty().subscribe(this::listen);
    addEventHandler(KeyEvent.KEY_PRESSED, this::key);
  }

  /** Takes the keyboard. */
  public void takeFocus() {
    pane.requestFocus();
  }

  private void poll() {
    model.poll();
  }

  private void listen(boolean showing) {
    if (showing) {
      look.play();
    } else {
      look.stop();
    }
  }

  private HBox tools() {
    LogFind find = model.find();
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar =
        new HBox(
            searchField(),
            count(),
            step(Feather.CHEVRON_UP, "Previous match (Shift+Enter)", find::previous),
            step(Feather.CHEVRON_DOWN, "Next match (Enter)", find::next),
            chip("Aa", "Match capitals", find.matchCaseProperty()),
            chip(".*", "Regular expression", find.regexProperty()),
            space,
            chip("Time", "Show when each line was written", model.showTimeProperty()),
            chip("Wrap", "Wrap long lines", model.wrapProperty()),
            chip("Follow", "Keep the end in sight", model.followingProperty()),
            saveButton());
    bar.getStyleClass().addAll("bar", "low");
    return bar;
  }

  private TextField searchField() {
    LogFind find = model.find();
    search.setId("log-search");
    search.setPromptText("Search the log");
    search.setAccessibleText("Search the log");
    search.setPrefWidth(SEARCH_WIDTH);
    search.setMinWidth(SEARCH_WIDTH / 2);
    search.textProperty().bindBidirectional(find.textProperty());
    search.setOnKeyPressed(
        event -> {
          if (event.getCode() == KeyCode.ESCAPE) {
            search.clear();
            pane.requestFocus();
          } else if (event.getCode() == KeyCode.ENTER) {
            if (event.isShiftDown()) find.previous();
            else find.next();
          } else {
            return;
          }
          event.consume();
        });
    return search;
  }

  private Label count() {
    Label count = new Label();
    count.setId("log-count");
    count.getStyleClass().add("muted");
    count.textProperty().bind(model.find().statusProperty());
    count.setMinWidth(USE_PREF_SIZE);
    count.setPrefWidth(USE_COMPUTED_SIZE);
    count.managedProperty().bind(count.textProperty().isNotEmpty());
    return count;
  }

  private Button step(Ikon icon, String words, Runnable action) {
    Button button = new Button("", new FontIcon(icon));
    button.getStyleClass().addAll("quiet", "icon-only");
    button.setAccessibleText(words);
    button.setTooltip(new Tooltip(words));
    button.setOnAction(event -> action.run());
    button.visibleProperty().bind(model.find().textProperty().isNotEmpty());
    button.managedProperty().bind(button.visibleProperty());
    return button;
  }

  private static ToggleButton chip(String text, String words, BooleanProperty on) {
    ToggleButton chip = new ToggleButton(text);
    chip.getStyleClass().add("chip");
    chip.setTooltip(new Tooltip(words));
    chip.setAccessibleText(words);
    chip.setMinWidth(USE_PREF_SIZE);
    chip.selectedProperty().bindBidirectional(on);
    return chip;
  }

  private Button saveButton() {
    Button save = new Button("Save");
    save.getStyleClass().addAll("chip", "chip-button");
    save.setTooltip(new Tooltip("Save the whole log as a file"));
    save.setMinWidth(USE_PREF_SIZE);
    save.setOnAction(
        event -> dialogs.saveFile("Save the log", fileName.get()).ifPresent(model::save));
    return save;
  }

  private Node nothing() {
    Label label = new Label("Nothing has been written.");
    label.getStyleClass().add("muted");
    label.setMouseTransparent(true);
    label.visibleProperty().bind(model.lineCountProperty().isEqualTo(0));
    return label;
  }

  private Node newLines() {
    Button button = new Button("", new FontIcon(Feather.ARROW_DOWN));
    button.setId("log-new-lines");
    button.getStyleClass().addAll("accent", "pill");
    button.setContentDisplay(javafx.scene.control.ContentDisplay.RIGHT);
    button.textProperty().bind(model.newLinesProperty().map(count -> words(count.intValue())));
    button.visibleProperty().bind(model.newLinesProperty().greaterThan(0));
    button.setOnAction(event -> model.followingProperty().set(true));
    StackPane.setAlignment(button, Pos.BOTTOM_RIGHT);
    StackPane.setMargin(button, PILL_MARGIN);
    return button;
  }

  private static String words(int count) {
    return count == 1 ? "1 new line" : String.format(Locale.ROOT, "%,d new lines", count);
  }

  private void key(KeyEvent event) {
    if (!event.isShortcutDown() || event.getCode() != KeyCode.F) return;
    search.requestFocus();
    search.selectAll();
    event.consume();
  }
}
