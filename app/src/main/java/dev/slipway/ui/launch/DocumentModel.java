package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.editor.EditorViewModel;
import dev.slipway.ui.launch.file.ConfigurationName;
import dev.slipway.ui.launch.file.FileReader;
import dev.slipway.ui.launch.file.FileWriter;
import dev.slipway.ui.launch.file.Opened;
import dev.slipway.ui.launch.file.SaveException;
import dev.slipway.ui.launch.file.Saved;
import dev.slipway.ui.launch.file.Stamp;
import dev.slipway.ui.room.Background;
import dev.slipway.ui.room.Newest;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.function.Consumer;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.util.Subscription;

/** A text and its file: whether it is saved, and what became of the file meanwhile. */
final class DocumentModel {
  private static final String SAVE = "Save";
  private static final String DISCARD = "Discard";

  private final EditorViewModel editor;
  private final Background background;
  private final Dialogs dialogs;
  private final LaunchQuestions questions;
  private final Supplier<Path> folder;
  private final Newest<Document, Optional<Opened>> looks;
  private final ReadOnlyObjectWrapper<Document> document;
  private final ReadOnlyBooleanWrapper edited = new ReadOnlyBooleanWrapper(this, "edited");
  private final ReadOnlyObjectWrapper<Optional<DocumentNotice>> notice =
      new ReadOnlyObjectWrapper<>(this, "notice", Optional.empty());
  private final Queue<Runnable> waiting = new ArrayDeque<>();
  private Consumer<String> loader;
  private Subscription others = Subscription.EMPTY;
  private boolean saving;

  /**
   * @param folder where a new file is saved if the user does not choose another place
   * @param open what is open; the editor gets its text
   */
  DocumentModel(
      EditorViewModel editor,
      Background background,
      Dialogs dialogs,
      LaunchQuestions questions,
      Supplier<Path> folder,
      Document open) {
    this.editor = editor;
    this.background = background;
    this.dialogs = dialogs;
    this.questions = questions;
    this.folder = folder;
    this.loader = this::show;
    document = new ReadOnlyObjectWrapper<>(this, "document", open);
    looks = new Newest<>(background, DocumentModel::look, this::looked, this::failed);
    editor.changed(open.saved());
    editor.check();
    editor.textProperty().subscribe(text -> compare());
  }

  private void show(String text) {
    editor.changed(text);
    editor.check();
  }

  /** Says who puts another text into the editor; without a view the view-model gets it. */
  void onLoad(Consumer<String> action) {
    loader = action;
  }

  ReadOnlyObjectProperty<Document> documentProperty() {
    return document.getReadOnlyProperty();
  }

  Document document() {
    return document.get();
  }

  Optional<Path> path() {
    return document.get().path();
  }

  /** Whether there is something to lose. */
  ReadOnlyBooleanProperty editedProperty() {
    return edited.getReadOnlyProperty();
  }

  boolean edited() {
    return edited.get();
  }

  boolean canEdit() {
    return document.get().trouble().isEmpty();
  }

  /** What to tell above the text about its file. */
  ReadOnlyObjectProperty<Optional<DocumentNotice>> noticeProperty() {
    return notice.getReadOnlyProperty();
  }

  /** Takes up a text that was not saved when Slipway ended. */
  void recover(String text, boolean changedSince) {
    loader.accept(text);
    compare();
    if (edited.get()) tell(new DocumentNotice.Recovered(changedSince));
  }

  /** Goes on once nothing is unsaved any more; not at all if the user would rather stay. */
  void leave(Runnable then) {
    if (!edited.get()) {
      then.run();
      return;
    }
    Optional<String> answer =
        dialogs.choose(
            "Save the changes to " + document.get().name() + "?",
            "What you typed since the last save is lost if you discard it.",
            List.of(SAVE, DISCARD));
    if (answer.filter(SAVE::equals).isPresent()) save(then);
    if (answer.filter(DISCARD::equals).isPresent()) then.run();
  }

  /** Writes the text to its file, or to one that the user names now. */
  void save(Runnable then) {
    save(() -> overwrite(document.get().name()), then);
  }

  /** Writes the text to its file if it has one and nobody has to be asked. */
  void saveUnasked() {
    boolean can = edited.get() && notice.get().isEmpty() && document.get().stamp().isPresent();
    if (can) save(() -> false, () -> {});
  }

  /**
   * One after the other, so that no save takes what the one before wrote for another program's.
   *
   * @param replace whether what another program wrote may be replaced
   */
  private void save(Supplier<Boolean> replace, Runnable then) {
    if (!canEdit()) return;
    if (saving) {
      waiting.add(() -> save(replace, then));
      return;
    }
    Document open = document.get();
    if (open.path().isPresent()) {
      saving = true;
      saveOver(open, open.path().get(), replace, then);
      return;
    }
    Optional<Path> chosen = questions.whereToSave(folder.get(), open.name());
    if (chosen.isEmpty()) return;
    saving = true;
    Path path = chosen.get().toAbsolutePath().normalize();
    Path named = ConfigurationName.of(path);
    if (named.equals(path)) write(open, path, then);
    else saveOver(open, named, () -> replaces(Document.nameOf(named)), then);
  }

  private void saveOver(Document open, Path path, Supplier<Boolean> replace, Runnable then) {
    background.run(
        "",
        () -> Stamp.of(path),
        now -> {
          boolean foreign = now.isPresent() && !now.equals(open.stamp());
          if (!foreign || replace.get()) {
            write(open, path, then);
          } else {
            saved();
            lookAtDisk();
          }
        },
        this::unsaved);
  }

  /** The dialog for the place asked only about the name without its ending. */
  private boolean replaces(String name) {
    return dialogs
        .choose(
            "Replace " + name + "?",
            "A file of this name is there already, and what is in it would be lost.",
            List.of("Replace"))
        .isPresent();
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
        saved -> {
          written(path, text, saved);
          then.run();
          saved();
        },
        this::unsaved);
  }

  private void unsaved(Exception failure) {
    failed(failure);
    saved();
  }

  /** The next one, if somebody asked for it meanwhile. */
  private void saved() {
    saving = false;
    if (!waiting.isEmpty()) waiting.remove().run();
  }

  private void written(Path path, String text, Saved saved) {
    notice.set(Optional.empty());
    document.set(Document.read(path, text, saved.form(), saved.stamp()));
    compare();
  }

  /** Looks whether another program changed the file, and takes its text over if nothing is lost. */
  void lookAtDisk() {
    if (path().isPresent()) looks.ask(document.get());
  }

  private static Optional<Opened> look(Document open) {
    Path path = open.path().orElseThrow();
    return Stamp.of(path).equals(open.stamp())
        ? Optional.empty()
        : Optional.of(FileReader.read(path));
  }

  private void looked(Document open, Optional<Opened> found) {
    if (found.isEmpty() || saving || !open.equals(document.get())) return;
    switch (found.get()) {
      case Opened.Text now when canEdit() -> changedOnDisk(open, now);
      case Opened.Text now -> takeOver(now);
      case Opened.Unreadable none when canEdit() -> vanished(open, none.why());
      case Opened.Unreadable none -> document.set(Document.unreadable(none.path(), none.why()));
    }
  }

  /** What is in the editor may be all that is left of it. */
  private void vanished(Document open, String why) {
    document.set(open.with(Optional.empty()));
    tell(new DocumentNotice.Gone(why));
    compare();
  }

  private void changedOnDisk(Document open, Opened.Text now) {
    boolean typed = !open.saved().equals(editor.text());
    if (!typed || now.text().equals(editor.text())) {
      takeOver(now);
    } else if (now.text().equals(open.saved())) {
      document.set(open.with(Optional.of(now.stamp())));
      if (notice.get().filter(DocumentNotice::ofTheDisk).isPresent()) dismiss();
    } else {
      tell(new DocumentNotice.Changed(now));
    }
  }

  /** Gives the own text up for what is in the file. */
  void takeOver(Opened.Text now) {
    base(now);
    if (!now.text().equals(editor.text())) loader.accept(now.text());
    compare();
  }

  /** Goes on with the own text; saving it replaces what another program wrote. */
  void keepMine(Opened.Text there) {
    base(there);
    compare();
  }

  private void base(Opened.Text now) {
    notice.set(Optional.empty());
    document.set(Document.read(now.path(), now.text(), now.form(), now.stamp()));
  }

  /** Gives up what was typed since the last save. */
  void discard() {
    notice.set(Optional.empty());
    loader.accept(document.get().saved());
    compare();
  }

  /**
   * Shows what was typed beside what is in the file.
   *
   * @param ways what can be done about it then
   */
  void compareWith(String there, List<Way> ways) {
    String here = editor.text();
    background.run(
        "", () -> Comparison.of(there, here), found -> compared(found, ways), this::failed);
  }

  private void compared(Comparison found, List<Way> ways) {
    List<String> words = ways.stream().map(Way::words).toList();
    Optional<String> chosen = questions.compare(document.get().name(), found, words);
    ways.stream()
        .filter(way -> chosen.filter(way.words()::equals).isPresent())
        .findFirst()
        .ifPresent(way -> way.action().run());
  }

  void dismiss() {
    notice.set(Optional.empty());
  }

  /** The file has another place now. */
  void moved(Path to) {
    document.set(document.get().at(to));
  }

  /** Says what ends with this document. */
  void closesWith(Subscription other) {
    others = others.and(other);
  }

  void close() {
    looks.close();
    others.unsubscribe();
  }

  private void tell(DocumentNotice what) {
    notice.set(Optional.of(what));
  }

  private void compare() {
    Document open = document.get();
    boolean gone = open.path().isPresent() && open.stamp().isEmpty();
    edited.set(canEdit() && (gone || !open.saved().equals(editor.text())));
  }

  private void failed(Exception failure) {
    dialogs.failed(
        failure instanceof SaveException known
            ? Failure.of(String.valueOf(known.getMessage()), known)
            : Failure.of(failure));
  }
}
