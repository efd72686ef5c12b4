package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderListing;
import dev.slipway.ui.launch.file.FolderNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
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
  private final TreeView<FolderNode> tree = new TreeView<>();
  private final Label note = new Label();
  private final Set<Path> opened = new HashSet<>();

  FolderPane(LaunchViewModel model) {
    this.model = model;
    getStyleClass().add("folder-pane");
    tree.getStyleClass().add("file-tree");
    tree.setShowRoot(false);
    tree.setAccessibleText("Configurations in the folder");
    tree.setCellFactory(view -> new FileCell());
    tree.setOnMouseClicked(
        event -> {
          if (event.getButton() == MouseButton.PRIMARY) openSelected();
        });
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
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
    model.document().documentProperty().subscribe(open -> select());
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
    opened.clear();
    folders.setText(
        root.map(path -> path.getFileName() == null ? path.toString() : Document.nameOf(path))
            .orElse("No folder"));
    folders.setMnemonicParsing(false);
    folders.setTooltip(root.map(path -> new Tooltip(path.toString())).orElse(null));
    if (root.isEmpty()) say("Open a folder to see its configurations here.");
  }

  private void showListing(Optional<FolderListing> found) {
    if (found.isEmpty()) {
      tree.setRoot(null);
      if (model.folder().root().isPresent()) say("");
      return;
    }
    FolderListing listing = found.get();
    remember(tree.getRoot());
    TreeItem<FolderNode> root = new TreeItem<>();
    listing.nodes().forEach(node -> root.getChildren().add(item(node)));
    root.setExpanded(true);
    tree.setRoot(root);
    say(noteFor(listing));
    select();
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
    tree.setVisible(tree.getRoot() != null && !tree.getRoot().getChildren().isEmpty());
  }

  private TreeItem<FolderNode> item(FolderNode node) {
    TreeItem<FolderNode> item = new TreeItem<>(node);
    node.children().forEach(child -> item.getChildren().add(item(child)));
    item.setExpanded(opened.contains(node.path()));
    return item;
  }

  private void remember(TreeItem<FolderNode> item) {
    if (item == null) return;
    if (item.getValue() != null) {
      if (item.isExpanded()) opened.add(item.getValue().path());
      else opened.remove(item.getValue().path());
    }
    item.getChildren().forEach(this::remember);
  }

  private void select() {
    Optional<Path> path = model.document().document().flatMap(Document::path);
    Optional<TreeItem<FolderNode>> found = path.flatMap(wanted -> find(tree.getRoot(), wanted));
    if (found.isPresent()) tree.getSelectionModel().select(found.get());
    else tree.getSelectionModel().clearSelection();
  }

  private static Optional<TreeItem<FolderNode>> find(TreeItem<FolderNode> item, Path path) {
    if (item == null) return Optional.empty();
    FolderNode node = item.getValue();
    if (node != null && node.path().equals(path)) return Optional.of(item);
    if (node != null && !path.startsWith(node.path())) return Optional.empty();
    for (TreeItem<FolderNode> child : item.getChildren()) {
      Optional<TreeItem<FolderNode>> found = find(child, path);
      if (found.isPresent()) item.setExpanded(true);
      if (found.isPresent()) return found;
    }
    return Optional.empty();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
    openSelected();
    event.consume();
  }

  private void openSelected() {
    TreeItem<FolderNode> chosen = tree.getSelectionModel().getSelectedItem();
    if (chosen == null) return;
    Path path = chosen.getValue().path();
    boolean open =
        model.document().document().flatMap(Document::path).filter(path::equals).isPresent();
    if (chosen.getValue().folder() || open) return;
    model.document().open(path);
    // If the user would rather stay, the tree still shows what is open.
    select();
  }
}
