package dev.slipway.ui.dialogs;

import dev.slipway.ui.theme.Theme;
import java.io.File;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import javafx.application.Platform;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ButtonBar.ButtonData;
import javafx.scene.control.ButtonType;
import javafx.scene.control.Dialog;
import javafx.scene.control.DialogPane;
import javafx.scene.control.Label;
import javafx.scene.control.PasswordField;
import javafx.scene.control.TextArea;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.stage.FileChooser;
import javafx.stage.Modality;
import javafx.stage.Window;

/** Dialogs over one window. */
public final class FxDialogs implements Dialogs {
  private static final double WIDTH = 460;
  private static final double SPACING = 8;
  private static final ButtonType CANCEL = new ButtonType("Cancel", ButtonData.CANCEL_CLOSE);
  private static final ButtonType CLOSE = new ButtonType("Close", ButtonData.CANCEL_CLOSE);

  private final Window owner;

  public FxDialogs(Window owner) {
    this.owner = owner;
  }

  @Override
  public boolean confirm(Question question) {
    return confirm(question, text(question.text()));
  }

  @Override
  public boolean confirm(Question question, String code) {
    TextArea shown = new TextArea(code);
    shown.setEditable(false);
    shown.setWrapText(true);
    shown.setPrefRowCount((int) code.lines().count());
    shown.getStyleClass().add("code");
    shown.setAccessibleText(code);
    return confirm(question, new VBox(SPACING, text(question.text()), shown));
  }

  @Override
  public Optional<List<String>> ask(Inquiry inquiry) {
    BlankFields fields = new BlankFields(inquiry.blanks());
    ButtonType action = new ButtonType(inquiry.action(), ButtonData.OK_DONE);
    VBox content = new VBox(SPACING, text(inquiry.text()), fields);
    Dialog<ButtonType> dialog = dialog(inquiry.title(), content, action, CANCEL);
    style(dialog, action, "accent");
    // The dialog gives the focus to its first button after it is shown.
    dialog.setOnShown(event -> Platform.runLater(fields::takeFocus));
    return dialog.showAndWait().filter(action::equals).map(pressed -> fields.values());
  }

  private boolean confirm(Question question, Node content) {
    ButtonType action = new ButtonType(question.action(), ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog(question.title(), content, action, CANCEL);
    style(dialog, action, question.destructive() ? "danger" : "accent");
    return dialog.showAndWait().filter(action::equals).isPresent();
  }

  @Override
  public Optional<String> choose(String title, String text, List<String> actions) {
    Dialog<ButtonType> dialog = dialog(title, text(text));
    for (String action : actions) {
      boolean first = dialog.getDialogPane().getButtonTypes().isEmpty();
      ButtonType type = new ButtonType(action, first ? ButtonData.OK_DONE : ButtonData.OTHER);
      dialog.getDialogPane().getButtonTypes().add(type);
      if (first) style(dialog, type, "accent");
    }
    dialog.getDialogPane().getButtonTypes().add(CANCEL);
    return dialog.showAndWait().filter(type -> type != CANCEL).map(ButtonType::getText);
  }

  @Override
  public void failed(Failure failure) {
    ButtonType copy = new ButtonType("Copy details", ButtonData.LEFT);
    Dialog<ButtonType> dialog = dialog("This did not work", text(failure.sentence()), copy, CLOSE);
    dialog.getDialogPane().setExpandableContent(technical(failure.technical()));
    // The button copies and leaves the dialog open.
    dialog
        .getDialogPane()
        .lookupButton(copy)
        .addEventFilter(
            javafx.event.ActionEvent.ACTION,
            event -> {
              event.consume();
              ClipboardContent content = new ClipboardContent();
              content.putString(failure.sentence() + "\n\n" + failure.technical());
              Clipboard.getSystemClipboard().setContent(content);
            });
    Node close = dialog.getDialogPane().lookupButton(CLOSE);
    dialog.setOnShown(event -> Platform.runLater(close::requestFocus));
    dialog.showAndWait();
  }

  @Override
  public Optional<String> askSecret(String name, String text) {
    PasswordField field = new PasswordField();
    field.setAccessibleText("Value of the secret " + name);
    VBox content = new VBox(SPACING, text(text), field);
    ButtonType save = new ButtonType("Save secret", ButtonData.OK_DONE);
    Dialog<ButtonType> dialog = dialog("Value of " + name, content, save, CANCEL);
    style(dialog, save, "accent");
    dialog
        .getDialogPane()
        .lookupButton(save)
        .disableProperty()
        .bind(field.textProperty().isEmpty());
    // The dialog gives the focus to its first button after it is shown.
    dialog.setOnShown(event -> Platform.runLater(field::requestFocus));
    return dialog.showAndWait().filter(save::equals).map(pressed -> field.getText());
  }

  @Override
  public Optional<Path> saveFile(String title, String suggestedName) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    chooser.setInitialFileName(suggestedName);
    return Optional.ofNullable(chooser.showSaveDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFile(String title) {
    FileChooser chooser = new FileChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showOpenDialog(owner)).map(File::toPath);
  }

  @Override
  public Optional<Path> chooseFolder(String title) {
    DirectoryChooser chooser = new DirectoryChooser();
    chooser.setTitle(title);
    return Optional.ofNullable(chooser.showDialog(owner)).map(File::toPath);
  }

  private Dialog<ButtonType> dialog(String title, Node content, ButtonType... buttons) {
    Dialog<ButtonType> dialog = new Dialog<>();
    if (owner.isShowing()) dialog.initOwner(owner);
    dialog.initModality(Modality.WINDOW_MODAL);
    dialog.setTitle("Slipway");
    dialog.setResizable(true);
    Label heading = new Label(title);
    heading.getStyleClass().add("room-title");
    heading.setWrapText(true);
    VBox body = new VBox(SPACING, heading, content);
    body.setPrefWidth(WIDTH);
    DialogPane pane = dialog.getDialogPane();
    if (!owner.isShowing()) pane.getStylesheets().add(Theme.styleSheet());
    pane.setContent(body);
    pane.getButtonTypes().addAll(buttons);
    return dialog;
  }

  private static void style(Dialog<ButtonType> dialog, ButtonType type, String styleClass) {
    if (dialog.getDialogPane().lookupButton(type) instanceof Button button) {
      button.getStyleClass().add(styleClass);
    }
  }

  private static Label text(String text) {
    Label label = new Label(text);
    label.setWrapText(true);
    return label;
  }

  private static TextArea technical(String text) {
    TextArea area = new TextArea(text);
    area.setEditable(false);
    area.getStyleClass().add("technical");
    area.setAccessibleText("Technical details");
    VBox.setVgrow(area, Priority.ALWAYS);
    return area;
  }
}
