package dev.slipway.ui.logs;

import dev.slipway.store.RunLog;
import dev.slipway.ui.room.Background;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** One open log: its index, its pages and the search through it. On the UI thread only. */
final class LogSession {
  private final RunLog log;
  private final LineIndex index;
  private final LinePages pages;
  private @Nullable LogSearch search;
  private Matches matches = new Matches();
  private boolean searched = true;

  LogSession(
      RunLog log, Background background, Runnable onLoaded, Consumer<? super Exception> onFailure) {
    this.log = log;
    index = new LineIndex(log);
    pages = new LinePages(log, index, background, onLoaded, onFailure);
  }

  RunLog log() {
    return log;
  }

  LineIndex index() {
    return index;
  }

  LinePages pages() {
    return pages;
  }

  Matches matches() {
    return matches;
  }

  @Nullable LogSearch search() {
    return search;
  }

  /** Whether the search has come to the log's end. */
  boolean searched() {
    return searched;
  }

  void searched(boolean now) {
    searched = now;
  }

  /** Starts to look for something else; nothing for nothing. */
  void search(@Nullable LogSearch next) {
    if (search != null) search.end();
    search = next;
    matches = new Matches();
    searched = next == null;
  }

  /** Takes over what was read on. */
  void add(LineIndex.Batch batch) {
    if (batch.isEmpty()) return;
    pages.changed(batch.first());
    index.add(batch);
    searched = search == null;
  }
}
