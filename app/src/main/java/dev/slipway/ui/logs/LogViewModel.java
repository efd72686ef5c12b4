package dev.slipway.ui.logs;

import dev.slipway.store.RunLog;
import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.Optional;
import java.util.function.Consumer;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import org.jspecify.annotations.Nullable;

/**
 * A log that is looked at: how long it is, its lines as they are asked for, and whether the reader
 * follows its end. It reads on only while it is shown. On the UI thread only.
 */
public final class LogViewModel implements AutoCloseable {
  private static final int COPY_LIMIT = 32 * 1024 * 1024;

  private final Background background;
  private final Notices notices;
  private final ZoneId zone;
  private final ReadOnlyIntegerWrapper lineCount = new ReadOnlyIntegerWrapper(this, "lineCount");
  private final ReadOnlyIntegerWrapper revision = new ReadOnlyIntegerWrapper(this, "revision");
  private final ReadOnlyIntegerWrapper newLines = new ReadOnlyIntegerWrapper(this, "newLines");
  private final BooleanProperty following = new SimpleBooleanProperty(this, "following", true);
  private final BooleanProperty showing = new SimpleBooleanProperty(this, "showing");
  private final BooleanProperty showTime = new SimpleBooleanProperty(this, "showTime", true);
  private final BooleanProperty wrap = new SimpleBooleanProperty(this, "wrap");
  private final LogFind find;
  private @Nullable LogSession session;
  private boolean reading;
  private boolean failed;
  private int seen;

  public LogViewModel(Background background, Notices notices, ZoneId zone) {
    this.background = background;
    this.notices = notices;
    this.zone = zone;
    find = new LogFind(background, this::failed);
    following.subscribe(this::countNew);
    showing.subscribe(now -> poll());
  }

  /** Shows another log, from its end. */
  public void open(RunLog log) {
    session = new LogSession(log, background, this::touch, this::failed);
    reset(session);
  }

  /** Shows nothing. */
  public void clear() {
    session = null;
    reset(null);
  }

  /** How many lines there are, as far as is known. */
  public ReadOnlyIntegerProperty lineCountProperty() {
    return lineCount.getReadOnlyProperty();
  }

  /** Grows whenever lines in sight may look different. */
  public ReadOnlyIntegerProperty revisionProperty() {
    return revision.getReadOnlyProperty();
  }

  /** Whether the end is kept in sight. */
  public BooleanProperty followingProperty() {
    return following;
  }

  /** How many lines came since the reader stopped following. */
  public ReadOnlyIntegerProperty newLinesProperty() {
    return newLines.getReadOnlyProperty();
  }

  /** Whether anybody can see it; nothing is read while not. */
  public BooleanProperty showingProperty() {
    return showing;
  }

  public BooleanProperty showTimeProperty() {
    return showTime;
  }

  public BooleanProperty wrapProperty() {
    return wrap;
  }

  LogFind find() {
    return find;
  }

  ZoneId zone() {
    return zone;
  }

  /** A line if it is at hand; otherwise {@link #revisionProperty} tells when it is. */
  Optional<ShownLine> line(int number) {
    if (session == null) return Optional.empty();
    return session.pages().line(number);
  }

  /** Looks whether the log has grown; to be called some times a second. */
  public void poll() {
    LogSession now = session;
    if (now == null || reading || failed || !showing.get()) return;
    reading = true;
    background.run("", now.index()::readOn, batch -> read(now, batch), this::readFailed);
  }

  /** Copies whole lines; the text comes once it is read. */
  void copy(int first, int last, Consumer<String> onText) {
    LogSession now = session;
    if (now == null || first > last || last >= now.index().size()) return;
    long position = now.index().position(first);
    LogText text = new LogText(now.log(), showTime.get(), zone);
    background.run(
        "Copying lines",
        () -> {
          LimitedText out = new LimitedText(COPY_LIMIT);
          text.write(position, first, last, out);
          return out.toString();
        },
        onText,
        failure -> notices.failed(Failure.of(sentence(failure, "The lines"), failure)));
  }

  /** Writes the whole log into a file. */
  public void save(Path file) {
    LogSession now = session;
    if (now == null) return;
    LogText text = new LogText(now.log(), showTime.get(), zone);
    background.run(
        "Saving the log",
        () -> {
          text.save(file);
          return file;
        },
        done -> notices.done("The log was saved as " + done.getFileName() + "."),
        failure -> notices.failed(Failure.of(sentence(failure, "The log"), failure)));
  }

  @Override
  public void close() {
    clear();
  }

  private void reset(@Nullable LogSession next) {
    failed = false;
    reading = false;
    seen = 0;
    lineCount.set(0);
    newLines.set(0);
    following.set(true);
    find.open(next);
    touch();
    poll();
  }

  private void read(LogSession from, LineIndex.Batch batch) {
    if (from != session) return;
    reading = false;
    from.add(batch);
    if (!batch.isEmpty()) {
      lineCount.set(from.index().size());
      countNew(following.get());
      touch();
      poll();
    }
    find.readOn();
  }

  private void countNew(boolean follows) {
    if (follows) seen = lineCount.get();
    newLines.set(lineCount.get() - seen);
  }

  private void touch() {
    revision.set(revision.get() + 1);
  }

  private void readFailed(Exception failure) {
    reading = false;
    failed(failure);
  }

  /** A log that cannot be read is said once, not ten times a second. */
  private void failed(Exception failure) {
    if (failed) return;
    failed = true;
    String sentence =
        "The log cannot be read. Its file may have been removed or be on a full disk.";
    notices.failed(Failure.of(sentence, failure));
  }

  private static String sentence(Exception failure, String what) {
    if (failure instanceof LimitedText.Full full) return full.sentence();
    return what + " could not be written. Check that the disk has room and the folder is yours.";
  }
}
