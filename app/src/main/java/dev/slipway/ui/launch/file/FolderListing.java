package dev.slipway.ui.launch.file;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;

/**
 * The configurations of a folder.
 *
 * @param root the folder
 * @param nodes what is directly in it
 * @param folders every folder that was looked into, also those with nothing to show
 * @param complete whether all was looked at; a very large folder is not
 * @param exists whether there is such a folder
 */
public record FolderListing(
    Path root, List<FolderNode> nodes, Set<Path> folders, boolean complete, boolean exists) {
  public FolderListing {
    nodes = List.copyOf(nodes);
    folders = Set.copyOf(folders);
  }
}
