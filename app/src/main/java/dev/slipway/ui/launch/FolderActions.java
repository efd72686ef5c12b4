package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.launch.file.FileMoves;
import dev.slipway.ui.launch.file.SaveException;
import java.nio.file.Path;
import java.util.Optional;

/** What the user does with the files and folders of the tree. All calls are on the UI thread. */
final class FolderActions {
  private static final String NEW_NAME = "new.dstack.yml";

  private final FolderTreeModel folder;
  private final Documents documents;
  private final LaunchViewModel.Parts parts;

  FolderActions(FolderTreeModel folder, Documents documents, LaunchViewModel.Parts parts) {
    this.folder = folder;
    this.documents = documents;
    this.parts = parts;
  }

  /** Makes an empty configuration in a folder and opens it. */
  void create(Path in) {
    Optional<String> name = parts.questions().name("New configuration", "Create", NEW_NAME);
    if (name.isEmpty()) return;
    parts
        .background()
        .run(
            "",
            () -> FileMoves.create(in, name.get()),
            made -> {
              folder.rescan();
              documents.open(made);
            },
            this::failed);
  }

  void rename(Path path) {
    String old = Document.nameOf(path);
    Optional<String> name = parts.questions().name("Rename " + old, "Rename", old);
    if (name.filter(fresh -> !fresh.equals(old)).isEmpty()) return;
    parts
        .background()
        .run(
            "",
            () -> FileMoves.rename(path, name.get()),
            to -> {
              documents.moved(path, to);
              folder.rescan();
            },
            this::failed);
  }

  /** Puts a file or folder into the desktop's trash; where there is none, deletes it if told so. */
  void delete(Path path, boolean isFolder) {
    if (!confirmed(path, isFolder)) return;
    parts
        .background()
        .run(
            "Deleting " + Document.nameOf(path),
            () -> parts.trash().take(path),
            taken -> {
              if (taken) gone(path);
              else if (confirmedForGood(path)) deleteForGood(path);
            },
            this::failed);
  }

  private void deleteForGood(Path path) {
    parts
        .background()
        .run(
            "Deleting " + Document.nameOf(path),
            () -> FileMoves.delete(path),
            deleted -> gone(path),
            this::failed);
  }

  private void gone(Path path) {
    documents.deleted(path);
    folder.rescan();
  }

  private boolean confirmed(Path path, boolean isFolder) {
    String what = isFolder ? "The folder and all that is in it goes" : "It goes";
    return parts
        .dialogs()
        .confirm(
            new Question(
                "Delete " + Document.nameOf(path) + "?",
                what + " into the trash, where you can get it back.",
                "Delete",
                true));
  }

  private boolean confirmedForGood(Path path) {
    return parts
        .dialogs()
        .confirm(
            new Question(
                "Delete " + Document.nameOf(path) + " for good?",
                "There is no trash for this folder, so it cannot be brought back.",
                "Delete for good",
                true));
  }

  /** Opens the folder of a path, or the folder itself, in the desktop's file manager. */
  void showInFileManager(Path path, boolean isFolder) {
    Path shown = isFolder ? path : Optional.ofNullable(path.getParent()).orElse(path);
    parts.navigator().openAddress(shown.toUri().toString());
  }

  private void failed(Exception failure) {
    parts
        .dialogs()
        .failed(
            failure instanceof SaveException known
                ? Failure.of(String.valueOf(known.getMessage()), known)
                : Failure.of(failure));
  }
}
