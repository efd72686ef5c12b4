package dev.slipway.ui.launch;

import dev.slipway.config.Span;
import dev.slipway.config.language.OutlineItem;
import dev.slipway.ui.editor.EditorViewModel;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.value.ObservableValue;
import javafx.scene.control.Label;
import javafx.scene.control.TreeItem;
import javafx.scene.control.TreeView;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.StackPane;

/** The fields of the text as a tree that follows the caret; a click leads to a field. */
final class OutlinePane extends StackPane {
  private final EditorViewModel editor;
  private final Consumer<Span> goTo;
  private final ObservableValue<Integer> caret;
  private final TreeView<OutlineItem> tree = new TreeView<>(new TreeItem<>());
  private final Label nothing = new Label("There is no field in this text yet.");
  private final Set<String> collapsed = new HashSet<>();
  private List<OutlineItem> items = List.of();
  private boolean inSight;

  OutlinePane(EditorViewModel editor, Consumer<Span> goTo, ObservableValue<Integer> caret) {
    this.editor = editor;
    this.goTo = goTo;
    this.caret = caret;
    tree.setShowRoot(false);
    tree.getStyleClass().add("outline-tree");
    tree.setAccessibleText("Outline");
    tree.setCellFactory(view -> new OutlineCell());
    tree.addEventHandler(MouseEvent.MOUSE_CLICKED, this::clicked);
    tree.addEventHandler(KeyEvent.KEY_PRESSED, this::pressed);
    nothing.getStyleClass().add("muted");
    getChildren().addAll(tree, nothing);
    editor.findingsProperty().subscribe(found -> ask());
    caret.subscribe(place -> follow());
  }

  /** Only what one sees is worked out. */
  void inSight(boolean seen) {
    inSight = seen;
    ask();
  }

  private void ask() {
    if (inSight) editor.outline(this::show);
  }

  private void show(List<OutlineItem> now) {
    if (!now.equals(items)) {
      rememberCollapsed(tree.getRoot(), "");
      items = now;
      tree.getRoot().getChildren().setAll(now.stream().map(item -> branch(item, "")).toList());
    }
    nothing.setVisible(now.isEmpty());
    tree.setVisible(!now.isEmpty());
    follow();
  }

  private void rememberCollapsed(TreeItem<OutlineItem> parent, String path) {
    for (TreeItem<OutlineItem> child : parent.getChildren()) {
      if (child.isLeaf()) continue;
      String here = path + "/" + child.getValue().name();
      if (child.isExpanded()) collapsed.remove(here);
      else collapsed.add(here);
      rememberCollapsed(child, here);
    }
  }

  private TreeItem<OutlineItem> branch(OutlineItem item, String path) {
    String here = path + "/" + item.name();
    TreeItem<OutlineItem> branch = new TreeItem<>(item);
    branch.setExpanded(!collapsed.contains(here));
    item.children().forEach(child -> branch.getChildren().add(branch(child, here)));
    return branch;
  }

  /** Chooses the innermost item around the caret that is in sight. */
  private void follow() {
    if (!inSight || tree.isFocused()) return;
    TreeItem<OutlineItem> at = tree.getRoot();
    for (OutlineItem item : OutlinePlaces.around(items, caret.getValue())) {
      if (!at.isExpanded() && at.getParent() != null) break;
      at =
          at.getChildren().stream()
              .filter(child -> child.getValue().equals(item))
              .findFirst()
              .orElse(at);
    }
    int row = at.getParent() == null ? -1 : tree.getRow(at);
    if (row < 0) {
      tree.getSelectionModel().clearSelection();
    } else if (tree.getSelectionModel().getSelectedIndex() != row) {
      tree.getSelectionModel().select(row);
      tree.scrollTo(Math.max(0, row - 2));
    }
  }

  private void clicked(MouseEvent event) {
    if (event.getButton() == MouseButton.PRIMARY) goToSelected();
  }

  private void pressed(KeyEvent event) {
    if (event.getCode() != KeyCode.ENTER || event.isShortcutDown()) return;
    goToSelected();
    event.consume();
  }

  private void goToSelected() {
    TreeItem<OutlineItem> chosen = tree.getSelectionModel().getSelectedItem();
    if (chosen == null || chosen.getValue() == null) return;
    goTo.accept(OutlinePlaces.beginning(editor.text(), chosen.getValue()));
  }
}
