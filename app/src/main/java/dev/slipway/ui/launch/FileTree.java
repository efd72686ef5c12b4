package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderListing;
import dev.slipway.ui.launch.file.FolderNode;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;

/** The configurations of the open folder; what is chosen opens. */
final class FileTree extends TreeView<FolderNode> {
  private final LaunchViewModel model;
  private final FolderActions actions;
  private final ContextMenu menu = new ContextMenu();
  private final TreeItem<FolderNode> top = new TreeItem<>();

  FileTree(LaunchViewModel model) {
    this.model = model;
    this.actions = model.actions();
    getStyleClass().add("file-tree");
    setShowRoot(false);
    setRoot(top);
    top.setExpanded(true);
    setAccessibleText("Configurations in the folder");
    setCellFactory(view -> new FileCell(model.documents()::open));
    addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    setOnContextMenuRequested(this::menuWanted);
    model.documents().currentProperty().subscribe(this::select);
  }

  /** Shows another folder from now on. */
  void forget() {
    top.getChildren().clear();
  }

  /** Shows what was found; what is expanded and selected stays so. */
  void show(FolderListing listing) {
    boolean grown = isBare();
    TreeSync.sync(top, listing.nodes());
    if (grown || getSelectionModel().isEmpty()) select(model.current());
  }

  boolean isBare() {
    return top.getChildren().isEmpty();
  }

  /** Selects a file, brings it into sight and puts the keyboard there. */
  void reveal(Path file) {
    find(top, file)
        .ifPresent(
            item -> {
              getSelectionModel().select(item);
              scrollTo(getRow(item));
              requestFocus();
            });
  }

  private void select(Optional<DocumentViewModel> current) {
    Optional<TreeItem<FolderNode>> found =
        current.flatMap(DocumentViewModel::path).flatMap(path -> find(top, path));
    if (found.isPresent()) getSelectionModel().select(found.get());
    else getSelectionModel().clearSelection();
  }

  private static Optional<TreeItem<FolderNode>> find(TreeItem<FolderNode> item, Path path) {
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
    if (event.isShortcutDown() || event.isAltDown()) return;
    switch (event.getCode()) {
      case ENTER -> openSelected();
      case F2 -> selected().ifPresent(node -> actions.rename(node.path()));
      case DELETE -> selected().ifPresent(this::delete);
      default -> {
        return;
      }
    }
    event.consume();
  }

  private Optional<FolderNode> selected() {
    return Optional.ofNullable(getSelectionModel().getSelectedItem()).map(TreeItem::getValue);
  }

  private void openSelected() {
    selected()
        .filter(node -> !node.folder())
        .ifPresent(node -> model.documents().open(node.path()));
  }

  private void delete(FolderNode node) {
    actions.delete(node.path(), node.folder());
  }

  /** As the tree's own menu its keys would work in the whole window. */
  private void menuWanted(ContextMenuEvent event) {
    event.consume();
    menu.getItems().setAll(items());
    menu.show(this, event.getScreenX(), event.getScreenY());
  }

  private List<MenuItem> items() {
    List<MenuItem> items = new ArrayList<>();
    Optional<FolderNode> chosen = selected();
    chosen
        .map(FileTree::folderOf)
        .or(model.folder()::root)
        .ifPresent(
            folder ->
                items.add(
                    new MenuEntry("New configuration here\u2026", () -> actions.create(folder))));
    chosen.ifPresent(node -> items.addAll(items(node)));
    return items;
  }

  private List<MenuItem> items(FolderNode node) {
    return List.of(
        new MenuEntry("Rename\u2026", "F2", () -> actions.rename(node.path())),
        new MenuEntry("Delete", "Delete", () -> delete(node)),
        new SeparatorMenuItem(),
        MenuEntry.copyPath(node.path()),
        new MenuEntry(
            "Open in file manager", () -> actions.showInFileManager(node.path(), node.folder())));
  }

  private static Path folderOf(FolderNode node) {
    return node.folder()
        ? node.path()
        : Optional.ofNullable(node.path().getParent()).orElse(node.path());
  }
}
