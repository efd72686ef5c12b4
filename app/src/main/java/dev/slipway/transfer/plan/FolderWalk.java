package dev.slipway.transfer.plan;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Goes through a folder, follows no links, and leaves out what is ignored. */
final class FolderWalk {
  private final Set<String> never;
  private final Collected collected;

  /**
   * A walk.
   *
   * @param never names that are never sent
   */
  FolderWalk(Set<String> never, Collected collected) {
    this.never = never;
    this.collected = collected;
  }

  void into(Path folder, SentPath to, IgnoreRules rules) throws IOException, InterruptedException {
    if (Thread.interrupted()) throw new InterruptedException();
    for (Path file : list(folder, to)) {
      String name = String.valueOf(file.getFileName());
      if (never.contains(name)) continue;
      // What is gone meanwhile was not there.
      Optional<LocalFile> read = LocalFile.read(file);
      if (read.isPresent()) take(file, name, to.child(RawNames.name(file)), read.get(), rules);
    }
  }

  private void take(Path file, String name, SentPath path, LocalFile read, IgnoreRules rules)
      throws IOException, InterruptedException {
    boolean isFolder = read.attributes().isDirectory();
    if (rules.ignored(name, isFolder)) return;
    if (isFolder) {
      collected.add(read.folder(path, file));
      into(file, path, rules.below(file));
    } else {
      single(file, path, read);
    }
  }

  /** Takes what is no folder. */
  void single(Path file, SentPath path, LocalFile read) throws IOException {
    if (read.attributes().isSymbolicLink()) {
      collected.add(Entry.link(path, file, RawNames.path(Files.readSymbolicLink(file))));
    } else if (!read.attributes().isRegularFile()) {
      collected.skip(new Skipped(path, Skipped.Reason.SPECIAL));
    } else if (!Files.isReadable(file)) {
      collected.skip(new Skipped(path, Skipped.Reason.UNREADABLE));
    } else {
      collected.add(read.file(path, file));
    }
  }

  private List<Path> list(Path folder, SentPath to) throws IOException {
    List<Path> files = new ArrayList<>();
    try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
      stream.forEach(files::add);
    } catch (AccessDeniedException e) {
      collected.skip(new Skipped(to, Skipped.Reason.UNREADABLE));
    }
    return files;
  }
}
