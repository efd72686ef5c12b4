package dev.slipway.ui.launch;

import dev.slipway.ui.room.Background;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

/**
 * Writes to the desk in the background: one thing after the other, and of each only the newest. All
 * calls are on the UI thread.
 */
final class DeskKeeper {
  private final Desk desk;
  private final Background background;
  private final Consumer<Exception> failed;
  private final Map<String, Optional<Draft>> drafts = new LinkedHashMap<>();
  private final Set<String> kept = new HashSet<>();
  private final List<Consumer<Optional<Exception>>> waiting = new ArrayList<>();
  private Optional<Session> session = Optional.empty();
  private Optional<Exception> failure = Optional.empty();
  private boolean working;

  /**
   * @param failed told of the first of several failures in a row
   */
  DeskKeeper(Desk desk, Background background, Consumer<Exception> failed) {
    this.desk = desk;
    this.background = background;
    this.failed = failed;
  }

  /** Says that a draft of this document is on the desk. */
  void known(String document) {
    kept.add(document);
  }

  void keep(Draft draft) {
    kept.add(draft.document());
    drafts.put(draft.document(), Optional.of(draft));
    goOn();
  }

  void forget(String document) {
    if (!kept.remove(document)) return;
    drafts.put(document, Optional.empty());
    goOn();
  }

  void arrange(Session now) {
    session = Optional.of(now);
    goOn();
  }

  /** Answers once all is written: with what went wrong at last, if something did. */
  void whenKept(Consumer<Optional<Exception>> answer) {
    waiting.add(answer);
    goOn();
  }

  private void goOn() {
    if (working) return;
    if (drafts.isEmpty() && session.isEmpty()) {
      List<Consumer<Optional<Exception>>> told = List.copyOf(waiting);
      waiting.clear();
      told.forEach(one -> one.accept(failure));
      return;
    }
    Map<String, Optional<Draft>> now = new LinkedHashMap<>(drafts);
    Optional<Session> arranged = session;
    drafts.clear();
    session = Optional.empty();
    working = true;
    background.run("", () -> write(now, arranged), this::written, this::unwritten);
  }

  /** One that cannot be written keeps no other from being written. */
  private Optional<Exception> write(Map<String, Optional<Draft>> now, Optional<Session> arranged) {
    Optional<Exception> wrong = Optional.empty();
    for (var draft : now.entrySet()) {
      try {
        if (draft.getValue().isPresent()) desk.keep(draft.getValue().get());
        else desk.forget(draft.getKey());
      } catch (IOException e) {
        wrong = Optional.of(e);
      }
    }
    try {
      if (arranged.isPresent()) desk.arrange(arranged.get());
    } catch (IOException e) {
      wrong = Optional.of(e);
    }
    return wrong;
  }

  private void written(Optional<Exception> wrong) {
    boolean first = failure.isEmpty();
    failure = wrong;
    working = false;
    if (first) wrong.ifPresent(failed);
    goOn();
  }

  private void unwritten(Exception unexpected) {
    written(Optional.of(unexpected));
  }
}
