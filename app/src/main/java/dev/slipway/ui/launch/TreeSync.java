package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderNode;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import javafx.collections.ObservableList;
import javafx.scene.control.TreeItem;

/** Makes a tree show what a folder holds now, and leaves alone what is the same. */
final class TreeSync {
  private TreeSync() {}

  static void sync(TreeItem<FolderNode> item, List<FolderNode> nodes) {
    ObservableList<TreeItem<FolderNode>> shown = item.getChildren();
    Set<Path> left = nodes.stream().map(FolderNode::path).collect(Collectors.toSet());
    shown.removeIf(child -> !left.contains(child.getValue().path()));
    for (int i = 0; i < nodes.size(); i++) {
      FolderNode node = nodes.get(i);
      TreeItem<FolderNode> child = at(shown, i, node).orElseGet(() -> new TreeItem<>(node));
      if (i >= shown.size() || !shown.get(i).equals(child)) {
        shown.remove(child);
        shown.add(Math.min(i, shown.size()), child);
      }
      if (!child.getValue().equals(node)) child.setValue(node);
      sync(child, node.children());
    }
  }

  private static Optional<TreeItem<FolderNode>> at(
      List<TreeItem<FolderNode>> shown, int index, FolderNode node) {
    return shown.stream()
        .skip(index)
        .filter(one -> one.getValue().path().equals(node.path()))
        .findFirst();
  }
}
