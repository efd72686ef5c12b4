package dev.slipway.ui.launch.file;

import java.nio.file.Path;
import java.util.List;

/**
 * A configuration's file, or a folder with some in or below it.
 *
 * @param children what is in the folder, files first, each by name; none in a file
 */
public record FolderNode(Path path, boolean folder, List<FolderNode> children) {
  public FolderNode {
    children = List.copyOf(children);
  }

  /** What the tree shows. */
  public String name() {
    Path name = path.getFileName();
    return name == null ? path.toString() : name.toString();
  }
}
