package dev.slipway.ui.launch.file;

import java.nio.file.Path;
import java.util.List;

/**
 * The configurations of a folder.
 *
 * @param root the folder
 * @param nodes what is directly in it
 * @param complete whether all was looked at; a very large folder is not
 * @param exists whether there is such a folder
 */
public record FolderListing(Path root, List<FolderNode> nodes, boolean complete, boolean exists) {
  public FolderListing {
    nodes = List.copyOf(nodes);
  }
}
