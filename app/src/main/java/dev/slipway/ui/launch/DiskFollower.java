package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.DiskWatch;
import dev.slipway.ui.launch.file.FolderListing;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Consumer;
import javafx.beans.InvalidationListener;

/** Looks at the disk whenever something changes in the open folder or beside an open file. */
final class DiskFollower {
  private final DiskWatch watch;
  private final FolderTreeModel folder;
  private final Documents documents;
  private final Newest<Set<Path>, Boolean> watching;
  private final Set<Path> asked = new HashSet<>();
  private boolean watched;
  private boolean closed;

  DiskFollower(
      DiskWatch watch,
      Background background,
      FolderTreeModel folder,
      Documents documents,
      Consumer<Exception> failed) {
    this.watch = watch;
    this.folder = folder;
    this.documents = documents;
    watching = new Newest<>(background, watch::watch, (folders, all) -> follows(all), failed);
    watch.onChange(() -> background.onUi(this::look));
    folder.listingProperty().subscribe(found -> follow());
    documents.open().addListener((InvalidationListener) change -> follow());
  }

  /** Whether every change is told of by itself. */
  boolean watched() {
    return watched;
  }

  void look() {
    if (closed) return;
    // A folder that was deleted and made again is another one, which nobody watches yet.
    if (asked.isEmpty()) search();
    else watching.ask(Set.copyOf(asked));
  }

  /** Only now, so that nothing is missed between the look and the watch. */
  private void follows(boolean all) {
    watched = all;
    search();
  }

  private void search() {
    if (closed) return;
    folder.rescan();
    documents.lookAtDisk();
  }

  private void follow() {
    Set<Path> wanted = new HashSet<>(documents.folders());
    folder.listingProperty().get().map(FolderListing::folders).ifPresent(wanted::addAll);
    if (wanted.equals(asked)) return;
    asked.clear();
    asked.addAll(wanted);
    watching.ask(Set.copyOf(wanted));
  }

  void close() {
    closed = true;
    watching.close();
    watch.close();
  }
}
