package dev.slipway.ui.launch.file;

import dev.slipway.config.FileKind;
import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Queue;
import java.util.Set;

/** Looks for configurations in a folder and below, level by level, and not without end. */
public final class FolderScan {
  private static final int MOST_ENTRIES = 6000;
  private static final int DEEPEST = 8;
  private static final Comparator<FolderNode> FILES_FIRST =
      Comparator.comparing(FolderNode::folder)
          .thenComparing(FolderNode::name, String.CASE_INSENSITIVE_ORDER)
          .thenComparing(FolderNode::name);

  private final Path root;
  private final int most;
  private final Map<Path, List<Path>> files = new HashMap<>();
  private final Map<Path, List<Path>> folders = new HashMap<>();
  private final Set<Path> looked = new HashSet<>();
  private int seen;

  private FolderScan(Path root, int most) {
    this.root = root;
    this.most = most;
  }

  public static FolderListing scan(Path root) {
    return scan(root, MOST_ENTRIES);
  }

  static FolderListing scan(Path root, int most) {
    if (!Files.isDirectory(root)) return new FolderListing(root, List.of(), Set.of(), true, false);
    FolderScan scan = new FolderScan(root, most);
    boolean complete = scan.walk();
    return new FolderListing(root, scan.nodes(root), scan.looked, complete, true);
  }

  private boolean walk() {
    Queue<Path> next = new ArrayDeque<>(List.of(root));
    while (!next.isEmpty()) {
      Path folder = next.remove();
      if (!look(folder)) return false;
      boolean deepEnough = root.relativize(folder).getNameCount() >= DEEPEST;
      if (!deepEnough) next.addAll(folders.getOrDefault(folder, List.of()));
    }
    return true;
  }

  /** False when there is too much to look at. */
  private boolean look(Path folder) {
    looked.add(folder);
    try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
      for (Path entry : entries) {
        if (++seen > most) return false;
        note(folder, entry);
      }
    } catch (IOException | java.nio.file.DirectoryIteratorException e) {
      // A folder that may not be read has nothing to show.
      return true;
    }
    return true;
  }

  private void note(Path folder, Path entry) {
    String name = String.valueOf(entry.getFileName());
    // Links to folders are not followed, so there are no circles.
    if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
      if (FileKind.isPassedOver(name)) return;
      folders.computeIfAbsent(folder, any -> new ArrayList<>()).add(entry);
    } else if (FileKind.in(String.valueOf(folder.getFileName()), name).isPresent()
        && !Files.isDirectory(entry)) {
      files.computeIfAbsent(folder, any -> new ArrayList<>()).add(entry);
    }
  }

  private List<FolderNode> nodes(Path folder) {
    List<FolderNode> nodes = new ArrayList<>();
    for (Path file : files.getOrDefault(folder, List.of())) {
      nodes.add(new FolderNode(file, false, List.of()));
    }
    for (Path inner : folders.getOrDefault(folder, List.of())) {
      List<FolderNode> below = nodes(inner);
      if (!below.isEmpty()) nodes.add(new FolderNode(inner, true, below));
    }
    nodes.sort(FILES_FIRST);
    return nodes;
  }
}
