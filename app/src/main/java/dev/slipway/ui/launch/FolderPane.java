package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderListing;
import java.nio.file.Path;
import java.util.Optional;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

/** The open folder's configurations, and the way to another folder. */
final class FolderPane extends VBox {
  private final LaunchViewModel model;
  private final MenuButton folders = new MenuButton();
  private final FileTree tree;
  private final Label note = new Label();

  FolderPane(LaunchViewModel model) {
    this.model = model;
    getStyleClass().add("folder-pane");
    tree = new FileTree(model);
    note.getStyleClass().addAll("muted", "folder-note");
    note.setWrapText(true);
    note.managedProperty().bind(note.visibleProperty());
    tree.managedProperty().bind(tree.visibleProperty());
    VBox.setVgrow(tree, Priority.ALWAYS);
    Label files = new Label("FILES");
    files.getStyleClass().addAll("section-label", "list-heading");
    getChildren().addAll(bar(), files, tree, note);
    model.folder().rootProperty().subscribe(this::showRoot);
    model.folder().listingProperty().subscribe(this::showListing);
  }

  /** Selects a file and brings it into sight. */
  void reveal(Path file) {
    tree.reveal(file);
  }

  private HBox bar() {
    folders.getStyleClass().addAll("quiet", "folder-menu");
    folders.setOnShowing(event -> fillMenu());
    Button open = new Button(null, new FontIcon(Feather.FOLDER));
    open.getStyleClass().addAll("quiet", "icon-only");
    open.setAccessibleText("Open folder");
    open.setTooltip(new Tooltip("Open folder (Ctrl+O)"));
    open.setOnAction(event -> model.chooseFolder());
    Region space = new Region();
    HBox.setHgrow(space, Priority.ALWAYS);
    HBox bar = new HBox(folders, space, open);
    bar.getStyleClass().add("bar");
    return bar;
  }

  private void fillMenu() {
    MenuItem choose = new MenuItem("Open folder\u2026");
    choose.setOnAction(event -> model.chooseFolder());
    folders.getItems().setAll(choose);
    if (!model.folder().recent().isEmpty()) folders.getItems().add(new SeparatorMenuItem());
    for (Path recent : model.folder().recent()) {
      MenuItem item = new MenuItem(recent.toString());
      item.setMnemonicParsing(false);
      item.setOnAction(event -> model.folder().open(recent));
      folders.getItems().add(item);
    }
  }

  private void showRoot(Optional<Path> root) {
    tree.forget();
    folders.setText(
        root.map(path -> path.getFileName() == null ? path.toString() : Document.nameOf(path))
            .orElse("No folder"));
    folders.setMnemonicParsing(false);
    folders.setTooltip(root.map(path -> new Tooltip(path.toString())).orElse(null));
    if (root.isEmpty()) say("Open a folder to see its configurations here.");
  }

  private void showListing(Optional<FolderListing> found) {
    if (found.isEmpty()) {
      tree.forget();
      if (model.folder().root().isPresent()) say("");
      return;
    }
    tree.show(found.get());
    say(noteFor(found.get()));
  }

  private static String noteFor(FolderListing listing) {
    if (!listing.exists()) return "This folder is not there any more. Open another one.";
    if (!listing.complete()) {
      return "This folder is very large, so only a part of it was searched.";
    }
    return listing.nodes().isEmpty()
        ? "No .dstack.yml file in this folder yet. Start from a template below and save it here."
        : "";
  }

  private void say(String text) {
    note.setText(text);
    note.setVisible(!text.isEmpty());
    tree.setVisible(!tree.isBare());
  }
}
