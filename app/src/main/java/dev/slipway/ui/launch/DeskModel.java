package dev.slipway.ui.launch;

import dev.slipway.ui.dialogs.Dialogs;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.dialogs.Question;
import dev.slipway.ui.room.Background;
import java.util.List;
import java.util.Optional;
import javafx.collections.ListChangeListener;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings back what was open, and keeps what is open and not saved. All calls are on the UI thread.
 */
final class DeskModel {
  private static final Logger LOG = LoggerFactory.getLogger(DeskModel.class);

  private final Desk desk;
  private final Documents documents;
  private final Background background;
  private final Dialogs dialogs;
  private final DeskKeeper keeper;
  private boolean ready;

  /** What was left, with the files read again. */
  private record Found(Desk.Left left, List<Restored> restored) {}

  DeskModel(
      Desk desk, Documents documents, Background background, Dialogs dialogs, Notices notices) {
    this.desk = desk;
    this.documents = documents;
    this.background = background;
    this.dialogs = dialogs;
    keeper = new DeskKeeper(desk, background, failure -> notices.failed(unkept(failure)));
    background.run(
        "",
        () -> {
          Desk.Left left = desk.load();
          return new Found(left, Restored.of(left));
        },
        this::found,
        failure -> {
          notices.failed(Failure.of("What was open last time cannot be read.", failure));
          begin();
        });
  }

  private void found(Found found) {
    found.left().drafts().forEach(draft -> keeper.known(draft.document()));
    documents.restore(found.restored(), found.left().session().current());
    begin();
    found.left().drafts().stream()
        .map(Draft::document)
        .filter(id -> documents.open().stream().noneMatch(one -> one.id().equals(id)))
        .forEach(keeper::forget);
  }

  private void begin() {
    ready = true;
    documents.open().forEach(this::follow);
    documents.open().addListener((ListChangeListener<DocumentViewModel>) this::changed);
    documents.currentProperty().subscribe(current -> arrange());
  }

  private void changed(ListChangeListener.Change<? extends DocumentViewModel> change) {
    while (change.next()) {
      if (change.wasPermutated()) continue;
      List<? extends DocumentViewModel> added = change.getAddedSubList();
      List<? extends DocumentViewModel> removed = change.getRemoved();
      added.stream().filter(one -> !removed.contains(one)).forEach(this::follow);
      removed.stream().filter(one -> !added.contains(one)).forEach(one -> keeper.forget(one.id()));
    }
    arrange();
  }

  private void follow(DocumentViewModel document) {
    document.document().documentProperty().subscribe(open -> keep(document));
    document.document().editedProperty().subscribe(edited -> keep(document));
  }

  /** Keeps what of a document is not saved; soon after each change of its text. */
  void keep(DocumentViewModel document) {
    if (!ready || !documents.open().contains(document)) return;
    Draft.of(document).ifPresentOrElse(keeper::keep, () -> keeper.forget(document.id()));
  }

  private void arrange() {
    if (ready) keeper.arrange(session());
  }

  private Session session() {
    List<Session.Place> places =
        documents.open().stream()
            .map(one -> new Session.Place(one.id(), one.path(), one.caret()))
            .toList();
    return new Session(places, documents.current().map(DocumentViewModel::id));
  }

  /** Goes on when all is kept. Asks if that is not possible, and only then. */
  void leave(Runnable then) {
    documents.open().forEach(this::keep);
    arrange();
    keeper.whenKept(
        failure -> {
          if (failure.isEmpty() || nothingUnsaved() || giveUp(failure.get())) then.run();
        });
  }

  private boolean nothingUnsaved() {
    return documents.open().stream().allMatch(one -> Draft.of(one).isEmpty());
  }

  private boolean giveUp(Exception failure) {
    return dialogs.confirm(
        new Question(
            "Close without what is not saved?",
            "What you typed could not be kept for the next start: "
                + failure.getMessage()
                + ". Save it in a file first, or close and lose it.",
            "Close and lose it",
            true));
  }

  private static Failure unkept(Exception failure) {
    return Failure.of(
        "What you type cannot be kept for the case of a crash: "
            + failure.getMessage()
            + ". Save your files often.",
        failure);
  }

  void close() {
    background.run(
        "",
        () -> {
          desk.close();
          return Optional.empty();
        },
        done -> {},
        failure -> LOG.warn("What is open could not be put away in order", failure));
  }
}
