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
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** An open document's tab: its name, whether it is saved, whether something is wrong. */
final class DocumentTab extends Tab {
  private final DocumentViewModel document;
  private final LaunchViewModel model;
  private final Consumer<Path> reveal;
  private final Region unsaved = dot();
  private final FontIcon wrong = mark();
  private final HBox marks = new HBox(wrong, unsaved);
  private final Tooltip tooltip = new Tooltip();
  private long errors;

  /**
   * @param renamed told when the document has another name, which concerns other tabs too
   * @param resized told when its marks take more or less room
   */
  DocumentTab(
      DocumentViewModel document,
      LaunchViewModel model,
      Runnable renamed,
      Runnable resized,
      Consumer<Path> reveal) {
    this.document = document;
    this.model = model;
    this.reveal = reveal;
    marks.getStyleClass().add("tab-marks");
    unsaved.managedProperty().bind(unsaved.visibleProperty());
    wrong.managedProperty().bind(wrong.visibleProperty());
    setTooltip(tooltip);
    marks.widthProperty().subscribe(resized);
    graphicProperty().subscribe(resized);
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
    boolean edited = document.unsaved();
    // An empty text is no mistake yet.
    boolean blank = document.editor().text().isBlank();
    long errors = blank ? 0 : document.editor().findings().errors();
    setText(TabNames.of(document, model.documents().open()));
    this.errors = errors;
    unsaved.setVisible(edited);
    wrong.setVisible(errors > 0);
    setGraphic(edited || errors > 0 ? marks : null);
    tooltip.setText(words(errors));
  }

  private String words(long errors) {
    StringBuilder words =
        new StringBuilder(
            document.path().map(Path::toString).orElse(document.name() + ", in no file yet"));
    if (document.document().edited()) words.append("\nThe changes are not saved.");
    if (errors > 0)
      words.append("\n").append(errors).append(errors == 1 ? " problem" : " problems");
    return words.toString();
  }

  /** The same document in the menu of all tabs, with the same marks. */
  MenuItem entry() {
    MenuEntry entry = new MenuEntry(getText(), () -> model.documents().activate(document));
    entry.setMnemonicParsing(false);
    HBox marks = new HBox();
    marks.getStyleClass().add("tab-marks");
    if (errors > 0) marks.getChildren().add(mark());
    if (document.unsaved()) marks.getChildren().add(dot());
    entry.setGraphic(marks);
    return entry;
  }

  private static FontIcon mark() {
    FontIcon wrong = new FontIcon(Feather.ALERT_CIRCLE);
    wrong.getStyleClass().add("problem-mark");
    return wrong;
  }

  private static Region dot() {
    Region unsaved = new Region();
    unsaved.getStyleClass().add("unsaved-mark");
    return unsaved;
  }

  private void fill(ContextMenu menu) {
    Documents documents = model.documents();
    menu.getItems()
        .setAll(
            new MenuEntry("Close", () -> documents.close(document)),
            new MenuEntry("Close others", () -> documents.closeOthers(document)),
            new MenuEntry("Reopen closed tab", documents::reopen),
            new SeparatorMenuItem());
    Optional<Path> path = document.path();
    path.ifPresent(
        file ->
            menu.getItems()
                .addAll(
                    MenuEntry.copyPath(file),
                    new MenuEntry("Show in folder tree", () -> reveal.accept(file)),
                    new SeparatorMenuItem()));
    CheckMenuItem byItself = new CheckMenuItem("Save files by themselves");
    byItself.setSelected(model.savesByItself());
    byItself.setOnAction(event -> model.saveByItself(byItself.isSelected()));
    menu.getItems().add(byItself);
  }
}
