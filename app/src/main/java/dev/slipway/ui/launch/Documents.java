package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.launch.file.FileReader;
import dev.slipway.ui.launch.file.Opened;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

/** All that is open, in the order of the tabs, and which of it one sees. */
final class Documents {
  private static final int MOST = 30;
  private static final int MOST_CLOSED = 20;

  private final Maker maker;
  private final Background background;
  private final Notices notices;
  private final ObservableList<DocumentViewModel> open = FXCollections.observableArrayList();
  private final ObservableList<DocumentViewModel> readOnly =
      FXCollections.unmodifiableObservableList(open);
  private final ReadOnlyObjectWrapper<Optional<DocumentViewModel>> current =
      new ReadOnlyObjectWrapper<>(this, "current", Optional.empty());
  private final Deque<ClosedDocument> closed = new ArrayDeque<>();

  /** Files that are on their way into a tab. */
  private final Set<Path> reading = new HashSet<>();

  private long asked;

  /** Makes what belongs to a document. */
  interface Maker {
    DocumentViewModel make(String id, Document open);
  }

  Documents(Maker maker, Background background, Notices notices) {
    this.maker = maker;
    this.background = background;
    this.notices = notices;
  }

  /** The open documents, in the order of their tabs. */
  ObservableList<DocumentViewModel> open() {
    return readOnly;
  }

  ReadOnlyObjectProperty<Optional<DocumentViewModel>> currentProperty() {
    return current.getReadOnlyProperty();
  }

  Optional<DocumentViewModel> current() {
    return current.get();
  }

  /** The open document of a file. */
  Optional<DocumentViewModel> of(Path file) {
    return open.stream().filter(one -> one.path().filter(file::equals).isPresent()).findFirst();
  }

  /** Opens a file in a tab of its own, or shows the one in which it is open. */
  void open(Path file) {
    open(file, document -> {});
  }

  private void open(Path file, Consumer<DocumentViewModel> then) {
    Path path = file.toAbsolutePath().normalize();
    long mine = ++asked;
    Optional<DocumentViewModel> known = of(path);
    if (known.isPresent()) activate(known.get());
    else if (reading.contains(path) || hasRoom()) {
      reading.add(path);
      background.run(
          "",
          () -> FileReader.read(path),
          found -> {
            reading.remove(path);
            opened(found, mine == asked, then);
          },
          failure -> {
            reading.remove(path);
            notices.failed(Failure.of(failure));
          });
    }
  }

  private void opened(Opened found, boolean newest, Consumer<DocumentViewModel> then) {
    Optional<DocumentViewModel> known = of(found.path());
    DocumentViewModel document = known.orElseGet(() -> add(Document.of(found)));
    if (known.isEmpty()) then.accept(document);
    if (newest || current.get().isEmpty()) activate(document);
  }

  /** Opens a text that has no file yet. */
  void begin(String name, String text, Consumer<DocumentViewModel> then) {
    if (!hasRoom()) return;
    asked++;
    DocumentViewModel document = add(Document.begun(TabNames.unused(name, open), text));
    then.accept(document);
    activate(document);
  }

  private boolean hasRoom() {
    if (open.size() + reading.size() < MOST) return true;
    String sentence = MOST + " files are open, which is the most. Close one to open another.";
    notices.failed(new Failure(sentence, ""));
    return false;
  }

  private DocumentViewModel add(Document document) {
    DocumentViewModel added = maker.make(UUID.randomUUID().toString(), document);
    open.add(added);
    return added;
  }

  void activate(DocumentViewModel document) {
    if (open.contains(document)) current.set(Optional.of(document));
  }

  /** Shows the next tab, or the one before; behind the last comes the first. */
  void step(int by) {
    current
        .get()
        .ifPresent(now -> activate(open.get(Math.floorMod(open.indexOf(now) + by, open.size()))));
  }

  /** Puts the tabs into another order. */
  void arrange(List<DocumentViewModel> order) {
    boolean same = new HashSet<>(order).equals(new HashSet<>(open));
    if (same && !order.equals(open)) open.setAll(order);
  }

  /**
   * Closes a document once nothing of it would be lost; not at all if the user would rather stay.
   */
  void close(DocumentViewModel document) {
    closeAll(List.of(document));
  }

  void closeOthers(DocumentViewModel document) {
    closeAll(open.stream().filter(one -> one != document).toList());
  }

  private void closeAll(List<DocumentViewModel> all) {
    if (all.isEmpty()) return;
    DocumentViewModel first = all.getFirst();
    first.settle(
        () -> {
          if (first.document().edited()) activate(first);
          first
              .document()
              .leave(
                  () -> {
                    drop(first);
                    closeAll(all.subList(1, all.size()));
                  });
        });
  }

  /** Goes on once every text has all that was typed beside it. */
  void settle(Runnable then) {
    settle(List.copyOf(open), then);
  }

  private static void settle(List<DocumentViewModel> all, Runnable then) {
    if (all.isEmpty()) then.run();
    else all.getFirst().settle(() -> settle(all.subList(1, all.size()), then));
  }

  /** Closes a document and gives up what is not saved of it. */
  void drop(DocumentViewModel document) {
    int index = open.indexOf(document);
    if (index < 0) return;
    closed.push(ClosedDocument.of(document));
    if (closed.size() > MOST_CLOSED) closed.removeLast();
    boolean seen = current.get().filter(document::equals).isPresent();
    if (seen && open.size() > 1) activate(open.get(index == 0 ? 1 : index - 1));
    else if (seen) current.set(Optional.empty());
    open.remove(document);
    document.close();
  }

  /** Opens again what was closed last. */
  void reopen() {
    if (closed.isEmpty() || !hasRoom()) return;
    ClosedDocument last = closed.pop();
    if (last.path().isPresent()) {
      open(last.path().get(), document -> document.caretAt(last.caret()));
      return;
    }
    begin(
        last.name(),
        last.begun(),
        document -> {
          document.document().recover(last.text(), false);
          document.caretAt(last.caret());
        });
  }

  /** Opens what was open when Slipway ended, before what was opened since. */
  void restore(List<Restored> left, Optional<String> seen) {
    int index = 0;
    for (Restored one : left) {
      Optional<DocumentViewModel> known = one.document().path().flatMap(this::of);
      boolean clash =
          one.draft().isPresent() && known.filter(it -> it.document().edited()).isPresent();
      if (known.isPresent() && !clash) {
        recover(known.get(), one);
        continue;
      }
      // Two tabs of one file would write over each other.
      Document shown = clash ? one.document().asText() : one.document();
      DocumentViewModel document = maker.make(one.id(), shown);
      document.caretAt(one.caret());
      recover(document, one);
      open.add(index++, document);
    }
    if (current.get().isPresent() || open.isEmpty()) return;
    activate(
        open.stream()
            .filter(one -> seen.filter(one.id()::equals).isPresent())
            .findFirst()
            .orElse(open.getFirst()));
  }

  private static void recover(DocumentViewModel document, Restored one) {
    one.draft().ifPresent(draft -> document.document().recover(draft.text(), one.changedSince()));
  }

  /** Another look at the disk. */
  void lookAtDisk() {
    open.forEach(one -> one.document().lookAtDisk());
  }

  /** Writes what is edited to its files, where nobody has to be asked. */
  void saveUnasked() {
    open.forEach(one -> one.settle(one.document()::saveUnasked));
  }

  /** The folders that the open files are in. */
  Set<Path> folders() {
    Set<Path> folders = new HashSet<>();
    open.forEach(one -> one.path().map(Path::getParent).ifPresent(folders::add));
    return folders;
  }

  /** A file or folder has another place now. */
  void moved(Path from, Path to) {
    for (DocumentViewModel one : List.copyOf(open)) {
      one.path()
          .filter(path -> path.startsWith(from))
          .ifPresent(
              path ->
                  one.document().moved(path.equals(from) ? to : to.resolve(from.relativize(path))));
    }
  }

  /** A file or folder was deleted: what was typed and not saved stays open. */
  void deleted(Path gone) {
    for (DocumentViewModel one : List.copyOf(open)) {
      if (one.path().filter(path -> path.startsWith(gone)).isEmpty()) continue;
      if (one.document().edited()) one.document().lookAtDisk();
      else drop(one);
    }
  }

  void close() {
    open.forEach(DocumentViewModel::close);
  }
}
