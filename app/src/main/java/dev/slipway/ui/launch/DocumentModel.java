package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.launch.file.FileReader;
import dev.slipway.ui.launch.file.FileWriter;
import dev.slipway.ui.launch.file.Opened;
import dev.slipway.ui.launch.file.SaveException;
import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

/** What is open in the editor and whether it is saved. Nothing unsaved is given up unasked. */
final class DocumentModel {
  private static final String SAVE = "Save";
  private static final String DISCARD = "Discard";

  private final EditorViewModel editor;
  private final Background background;
  private final Dialogs dialogs;
  private final LaunchQuestions questions;
  private final Supplier<Path> folder;
  private final ReadOnlyObjectWrapper<Optional<Document>> document =
      new ReadOnlyObjectWrapper<>(this, "document", Optional.empty());
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
  private Consumer<String> loader;
  private boolean looking;
  private long opening;

  /**
   * @param folder where a new file is saved if the user does not choose another place
   */
  DocumentModel(
      EditorViewModel editor,
      Background background,
      Dialogs dialogs,
      LaunchQuestions questions,
      Supplier<Path> folder) {
    this.editor = editor;
    this.background = background;
    this.dialogs = dialogs;
    this.questions = questions;
    this.folder = folder;
    this.loader = editor::changed;
    editor.textProperty().subscribe(text -> compare());
  }

  /** Says who puts a text into the editor; without a view it goes straight to the view-model. */
  void onLoad(Consumer<String> action) {
    loader = action;
  }

  ReadOnlyObjectProperty<Optional<Document>> documentProperty() {
    return document.getReadOnlyProperty();
  }

  Optional<Document> document() {
    return document.get();
  }

  /** Whether there is something to lose. */
  ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  /** Opens a file, once what is unsaved is saved or given up. */
  void open(Path file) {
    leave(() -> read(file));
  }

  private void read(Path file) {
    long mine = ++opening;
    String before = editor.text();
    background.run(
        "",
        () -> FileReader.read(file),
        found -> {
          if (mine != opening) return;
          // A slow disk leaves time to type.
          if (editor.text().equals(before)) show(found);
          else leave(() -> show(found));
        },
        this::failed);
  }

  /** Opens a text that has no file yet. */
  void begin(String name, String text, Runnable then) {
    leave(
        () -> {
          opening++;
          put(Document.begun(name, text));
          then.run();
        });
  }

  /** Goes on once nothing is unsaved any more; not at all if the user would rather stay. */
  void leave(Runnable then) {
    if (!edited.get()) {
      then.run();
      return;
    }
    String name = document.get().map(Document::name).orElse("this text");
    Optional<String> answer =
        dialogs.choose(
            "Save the changes to " + name + "?",
            "What you typed since the last save is lost if you discard it.",
            List.of(SAVE, DISCARD));
    if (answer.filter(SAVE::equals).isPresent()) save(then);
    if (answer.filter(DISCARD::equals).isPresent()) then.run();
  }

  /** Writes the text to its file, or to one that the user names now. */
  void save(Runnable then) {
    Document open = document.get().filter(one -> one.trouble().isEmpty()).orElse(null);
    if (open == null) return;
    if (open.path().isPresent()) {
      saveOver(open, open.path().get(), then);
      return;
    }
    questions
        .whereToSave(folder.get(), open.name())
        .ifPresent(path -> write(open, path.toAbsolutePath(), then));
  }

  private void saveOver(Document open, Path path, Runnable then) {
    background.run(
        "",
        () -> Stamp.of(path),
        now -> {
          boolean foreign = now.isPresent() && !now.equals(open.stamp());
          if (!foreign || overwrite(open.name())) write(open, path, then);
        },
        this::failed);
  }

  private boolean overwrite(String name) {
    return dialogs
        .choose(
            "Overwrite " + name + "?",
            "Another program changed the file since it was opened here. Saving replaces what it"
                + " wrote.",
            List.of("Overwrite"))
        .isPresent();
  }

  private void write(Document open, Path path, Runnable then) {
    String text = editor.text();
    background.run(
        "Saving " + Document.nameOf(path),
        () -> FileWriter.write(path, text, open.form()),
        stamp -> {
          document.set(Optional.of(Document.read(path, text, open.form(), stamp)));
          compare();
          then.run();
        },
        this::failed);
  }

  /** Looks whether another program changed the file, and takes its text over if nothing is lost. */
  void lookAtDisk() {
    Document open = document.get().orElse(null);
    if (open == null || open.path().isEmpty() || looking) return;
    Path path = open.path().get();
    looking = true;
    background.run(
        "",
        () -> Stamp.of(path).equals(open.stamp()) ? null : FileReader.read(path),
        found -> {
          looking = false;
          boolean same = Optional.of(open).equals(document.get());
          if (found != null && same) changedOnDisk(open, found);
        },
        failure -> {
          looking = false;
          failed(failure);
        });
  }

  private void changedOnDisk(Document open, Opened found) {
    if (open.trouble().isPresent()) {
      show(found);
      return;
    }
    if (!(found instanceof Opened.Text now)) {
      // Gone, or no text any more: what is in the editor may be all that is left of it.
      document.set(Optional.of(open.with(Optional.empty())));
      compare();
      return;
    }
    boolean sameText = now.text().equals(open.saved());
    if (!sameText && (!edited.get() || reload(open.name()))) show(found);
    else document.set(Optional.of(open.with(Optional.of(now.stamp()))));
  }

  private boolean reload(String name) {
    return dialogs
        .choose(
            "Reload " + name + "?",
            "Another program changed the file, and you have changes here that are not saved."
                + " Reloading gives yours up.",
            List.of("Reload"))
        .isPresent();
  }

  private void show(Opened opened) {
    put(
        switch (opened) {
          case Opened.Text read ->
              Document.read(read.path(), read.text(), read.form(), read.stamp());
          case Opened.Unreadable none -> Document.unreadable(none.path(), none.why());
        });
  }

  private void put(Document open) {
    document.set(Optional.of(open));
    loader.accept(open.saved());
    compare();
  }

  private void compare() {
    edited.set(document.get().filter(this::differs).isPresent());
  }

  private boolean differs(Document open) {
    if (open.trouble().isPresent()) return false;
    boolean gone = open.path().isPresent() && open.stamp().isEmpty();
    return gone || !open.saved().equals(editor.text());
  }

  private void failed(Exception failure) {
    dialogs.failed(
        failure instanceof SaveException known
            ? Failure.of(String.valueOf(known.getMessage()), known)
            : Failure.of(failure));
  }
}
