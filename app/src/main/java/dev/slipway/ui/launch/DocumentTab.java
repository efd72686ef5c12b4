package dev.slipway.ui.launch;

import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tab;
import javafx.scene.control.Tooltip;
import javafx.scene.input.Clipboard;
import javafx.scene.input.ClipboardContent;
import javafx.scene.input.KeyCombination;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An open document's tab: its name, whether it is saved, whether something is wrong. */
final class DocumentTab extends Tab {
  private final DocumentViewModel document;
  private final LaunchViewModel model;
  private final Consumer<Path> reveal;
  private final Region unsaved = new Region();
  private final FontIcon wrong = new FontIcon(Feather.ALERT_CIRCLE);
  private final HBox marks = new HBox(wrong, unsaved);
  private final Tooltip tooltip = new Tooltip();

  /**
   * @param renamed told when the document has another name, which concerns other tabs too
   */
  DocumentTab(
      DocumentViewModel document, LaunchViewModel model, Runnable renamed, Consumer<Path> reveal) {
    this.document = document;
    this.model = model;
    this.reveal = reveal;
    unsaved.getStyleClass().add("unsaved-mark");
    wrong.getStyleClass().add("problem-mark");
    marks.getStyleClass().add("tab-marks");
    unsaved.managedProperty().bind(unsaved.visibleProperty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    setTooltip(tooltip);
    setOnCloseRequest(
        event -> {
          event.consume();
          model.documents().close(document);
        });
    ContextMenu menu = new ContextMenu();
    menu.setOnShowing(event -> fill(menu));
    menu.getItems().add(new MenuItem("Close"));
    setContextMenu(menu);
    document.document().documentProperty().addListener((observed, before, now) -> renamed.run());
    document.document().editedProperty().addListener((observed, before, now) -> refresh());
    document.editor().findingsProperty().addListener((observed, before, now) -> refresh());
  }

  DocumentViewModel document() {
    return document;
  }

  void refresh() {
    boolean edited = document.document().edited();
    // An empty text is no mistake yet.
    boolean blank = document.editor().text().isBlank();
    long errors = blank ? 0 : document.editor().findings().errors();
    setText(TabNames.of(document, model.documents().open()));
    unsaved.setVisible(edited);
    wrong.setVisible(errors > 0);
    setGraphic(edited || errors > 0 ? marks : null);
    tooltip.setText(words(edited, errors));
  }

  private String words(boolean edited, long errors) {
    StringBuilder words =
        new StringBuilder(
            document.path().map(Path::toString).orElse(document.name() + ", in no file yet"));
    if (edited) words.append("\nThe changes are not saved.");
    if (errors > 0)
      words.append("\n").append(errors).append(errors == 1 ? " problem" : " problems");
    return words.toString();
  }

  private void fill(ContextMenu menu) {
    Documents documents = model.documents();
    menu.getItems()
        .setAll(
            item("Close", "", () -> documents.close(document)),
            item("Close others", "", () -> documents.closeOthers(document)),
            item("Reopen closed tab", "", documents::reopen),
            new SeparatorMenuItem());
    Optional<Path> path = document.path();
    path.ifPresent(
        file ->
            menu.getItems()
                .addAll(
                    item("Copy path", "", () -> copy(file)),
                    item("Show in folder tree", "", () -> reveal.accept(file)),
                    new SeparatorMenuItem()));
    CheckMenuItem byItself = new CheckMenuItem("Save files by themselves");
    byItself.setSelected(model.savesByItself());
    byItself.setOnAction(event -> model.saveByItself(byItself.isSelected()));
    menu.getItems().add(byItself);
  }

  static void copy(Path path) {
    ClipboardContent content = new ClipboardContent();
    content.putString(path.toString());
    Clipboard.getSystemClipboard().setContent(content);
  }

  static MenuItem item(String words, String keys, Runnable action) {
    MenuItem item = new MenuItem(words);
    if (!keys.isEmpty()) item.setAccelerator(KeyCombination.valueOf(keys));
    item.setOnAction(event -> action.run());
    return item;
  }
}
