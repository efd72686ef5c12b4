package dev.slipway.ui.launch;

import dev.slipway.ui.launch.file.FolderListing;
import dev.slipway.ui.launch.file.FolderScan;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** The folder whose configurations are shown. */
final class FolderTreeModel {
  private final LaunchSettings settings;
  private final Newest<Path, FolderListing> scans;
  private final ReadOnlyObjectWrapper<Optional<Path>> root =
      new ReadOnlyObjectWrapper<>(this, "root", Optional.empty());
  private final ReadOnlyObjectWrapper<Optional<FolderListing>> listing =
      new ReadOnlyObjectWrapper<>(this, "listing", Optional.empty());

  FolderTreeModel(LaunchSettings settings, Background background, Consumer<Exception> failed) {
    this.settings = settings;
    scans = new Newest<>(background, FolderScan::scan, (path, found) -> scanned(found), failed);
    settings.recentFolders().stream().findFirst().ifPresent(this::show);
  }

  ReadOnlyObjectProperty<Optional<Path>> rootProperty() {
    return root.getReadOnlyProperty();
  }

  Optional<Path> root() {
    return root.get();
  }

  /** What the last look at the folder found; nothing until then. */
  ReadOnlyObjectProperty<Optional<FolderListing>> listingProperty() {
    return listing.getReadOnlyProperty();
  }

  /** The folders to go back to, without the open one. */
  List<Path> recent() {
    return settings.recentFolders().stream()
        .filter(folder -> !Optional.of(folder).equals(root.get()))
        .toList();
  }

  void open(Path folder) {
    Path absolute = folder.toAbsolutePath().normalize();
    settings.folderOpened(absolute);
    show(absolute);
  }

  /** Looks again. */
  void rescan() {
    root.get().ifPresent(scans::ask);
  }

  void close() {
    scans.close();
  }

  private void show(Path folder) {
    listing.set(Optional.empty());
    root.set(Optional.of(folder));
    scans.ask(folder);
  }

  private void scanned(FolderListing found) {
    if (Optional.of(found.root()).equals(root.get())) listing.set(Optional.of(found));
  }
}
