package dev.slipway.ui.launch;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import javafx.application.Platform;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.FileChooser;
import javafx.stage.Window;

/** The questions of this room, over its window. */
final class FxLaunchQuestions implements LaunchQuestions {
  private static final double WIDTH = 460;
  private static final double SPACING = 8;
  private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
  private static final ButtonType CLOSE = new ButtonType("Close", ButtonData.CANCEL_CLOSE);

  private final Supplier<Window> owner;

  FxLaunchQuestions(Supplier<Window> owner) {
    this.owner = owner;
  }

  @Override
  public Optional<Path> whereToSave(Path folder, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle("Save configuration");
    chooser.setInitialFileName(suggestedName);
    if (Files.isDirectory(folder)) chooser.setInitialDirectory(folder.toFile());
    chooser
        .getExtensionFilters()
        .add(new FileChooser.ExtensionFilter("Configurations", "*.dstack.yml", "*.dstack.yaml"));
    return Optional.ofNullable(chooser.showSaveDialog(owner.get())).map(File::toPath);
  }

  @Override
  public Optional<String> name(String title, String action, String suggested) {
    TextField field = new TextField(suggested);
    field.setAccessibleText("Name");
    Label heading = new Label(title);
    heading.getStyleClass().add("room-title");
    ButtonType done = new ButtonType(action, ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(new VBox(SPACING, heading, field), done, CANCEL);
    if (dialog.getDialogPane().lookupButton(done) instanceof Button button) {
      button.getStyleClass().add("accent");
    }
    dialog.setOnShown(event -> Platform.runLater(() -> selectStem(field)));
    return dialog
        .showAndWait()
        .filter(done::equals)
        .map(pressed -> field.getText().strip())
        .filter(name -> !name.isEmpty());
  }

  /** One changes the name, hardly ever the ending. */
  private static void selectStem(TextField field) {
    field.requestFocus();
    int dot = field.getText().indexOf('.');
    field.selectRange(0, dot > 0 ? dot : field.getLength());
  }

  @Override
  public Optional<String> compare(String name, Comparison comparison, List<String> ways) {
    Label heading = new Label("Changes of " + name);
    heading.getStyleClass().add("room-title");
    ComparisonView rows = new ComparisonView(comparison);
    VBox.setVgrow(rows, Priority.ALWAYS);
    VBox body = new VBox(SPACING, heading, rows);
    Dialog<ButtonType> dialog = dialog(body, CLOSE);
    for (String way : ways) {
      dialog.getDialogPane().getButtonTypes().add(new ButtonType(way, ButtonData.OTHER));
    }
    body.setPrefWidth(Region.USE_COMPUTED_SIZE);
    dialog.setResizable(true);
    dialog.getDialogPane().getStyleClass().add("comparison-dialog");
    dialog.getDialogPane().getStylesheets().add(LaunchView.styleSheet());
    dialog.getDialogPane().addEventFilter(KeyEvent.KEY_PRESSED, rows::pressed);
    dialog.setOnShown(
        event -> {
          dialog.getDialogPane().getScene().getWindow().sizeToScene();
          // The dialog would give the keyboard to the button that gives the text up.
          Platform.runLater(dialog.getDialogPane().lookupButton(CLOSE)::requestFocus);
        });
    return dialog.showAndWait().map(ButtonType::getText).filter(ways::contains);
  }

  private Dialog<ButtonType> dialog(VBox body, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    dialog.initOwner(owner.get());
    dialog.setTitle("Slipway");
    body.setPrefWidth(WIDTH);
    dialog.getDialogPane().setContent(body);
    dialog.getDialogPane().getButtonTypes().addAll(buttons);
    return dialog;
  }

  @Override
  public Optional<Map<String, String>> secrets(List<String> names) {
    Map<String, PasswordField> fields = new LinkedHashMap<>();
    VBox body = new VBox(SPACING, heading(names), words());
    for (String name : names) {
      PasswordField field = new PasswordField();
      field.setAccessibleText("Value of the secret " + name);
      Label label = new Label(name);
      label.getStyleClass().add("mono");
      label.setLabelFor(field);
      fields.put(name, field);
      body.getChildren().addAll(label, field);
    }
    return ask(body, fields);
  }

  private Optional<Map<String, String>> ask(VBox body, Map<String, PasswordField> fields) {
    ButtonType save = new ButtonType("Save and run", ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(body, save, CANCEL);
    if (dialog.getDialogPane().lookupButton(save) instanceof Button button) {
      button.getStyleClass().add("accent");
      // Pressing it with a gap leads to the gap, instead of a button that is grey without a reason.
      button.addEventFilter(
          javafx.event.ActionEvent.ACTION,
          event ->
              fields.values().stream()
                  .filter(field -> field.getText().isEmpty())
                  .findFirst()
                  .ifPresent(
                      gap -> {
                        event.consume();
                        gap.setPromptText("A value is needed to run");
                        gap.requestFocus();
                      }));
    }
    // The dialog gives the focus to its first button after it is shown.
    dialog.setOnShown(
        event -> Platform.runLater(() -> fields.values().iterator().next().requestFocus()));
    return dialog.showAndWait().filter(save::equals).map(pressed -> values(fields));
  }

  private static Map<String, String> values(Map<String, PasswordField> fields) {
    Map<String, String> values = new LinkedHashMap<>();
    fields.forEach((name, field) -> values.put(name, field.getText()));
    return values;
  }

  private static Label heading(List<String> names) {
    Label heading =
        new Label(names.size() == 1 ? "This run needs a secret" : "This run needs secrets");
    heading.getStyleClass().add("room-title");
    return heading;
  }

  private static Label words() {
    Label words =
        new Label(
            "The values are kept on this computer for later runs too, and are never shown again.");
    words.setWrapText(true);
    words.getStyleClass().add("muted");
    return words;
  }
}
