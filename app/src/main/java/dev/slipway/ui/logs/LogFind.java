package dev.slipway.ui.logs;

import dev.slipway.ui.room.Background;
import java.util.function.Consumer;
import java.util.function.IntConsumer;
import java.util.regex.Pattern;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyLongProperty;
import javafx.beans.property.ReadOnlyLongWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import org.jspecify.annotations.Nullable;

/** The search through a log: what is looked for, how often it was found, and which is shown. */
final class LogFind {
  private static final long NONE = -1;

  private final Background background;
  private final Consumer<? super Exception> onFailure;
  private final StringProperty text = new SimpleStringProperty(this, "text", "");
  private final BooleanProperty matchCase = new SimpleBooleanProperty(this, "matchCase");
  private final BooleanProperty regex = new SimpleBooleanProperty(this, "regex");
  private final ReadOnlyStringWrapper status = new ReadOnlyStringWrapper(this, "status", "");
  private final ReadOnlyLongWrapper current = new ReadOnlyLongWrapper(this, "current", NONE);
  private IntConsumer onReveal = line -> {};
  private @Nullable LogSession session;
  private @Nullable Pattern pattern;
  private boolean invalid;
  private boolean reading;
  private boolean reveal;
  private int from;

  LogFind(Background background, Consumer<? super Exception> onFailure) {
    this.background = background;
    this.onFailure = onFailure;
    text.subscribe(this::restart);
    matchCase.subscribe(this::restart);
    regex.subscribe(this::restart);
  }

  StringProperty textProperty() {
    return text;
  }

  BooleanProperty matchCaseProperty() {
    return matchCase;
  }

  BooleanProperty regexProperty() {
    return regex;
  }

  /** "2 of 7", or why there is nothing to show. */
  ReadOnlyStringProperty statusProperty() {
    return status.getReadOnlyProperty();
  }

  /** The match that is shown, counted from 0; -1 for none. */
  ReadOnlyLongProperty currentProperty() {
    return current.getReadOnlyProperty();
  }

  /** Who brings a line into sight. */
  void onReveal(IntConsumer action) {
    onReveal = action;
  }

  /** Where a new search looks first: the first line in sight. */
  void startAt(int line) {
    from = line;
  }

  /** What to mark in the lines in sight; nothing when nothing is looked for. */
  @Nullable Pattern pattern() {
    return pattern;
  }

  /** The line of the match that is shown; -1 for none. */
  int currentLine() {
    return session == null || current.get() < 0 ? -1 : session.matches().line(current.get());
  }

  /** Which match of its line it is, from 0. */
  int currentInLine() {
    return session == null || current.get() < 0 ? -1 : session.matches().inLine(current.get());
  }

  void next() {
    go(1);
  }

  void previous() {
    go(-1);
  }

  void open(@Nullable LogSession next) {
    if (session != null) session.search(null);
    session = next;
    restart();
  }

  /** Looks through lines that came since. */
  void readOn() {
    LogSession now = session;
    LogSearch search = now == null ? null : now.search();
    if (now == null || search == null || reading || now.searched()) return;
    reading = true;
    background.run(
        "", search::readOn, step -> found(now, search, step), failure -> broken(search, failure));
  }

  private void go(int by) {
    if (session == null || session.matches().total() == 0) return;
    long total = session.matches().total();
    current.set(Math.floorMod(current.get() + by, total));
    tell();
    onReveal.accept(currentLine());
  }

  private void restart() {
    SearchText wanted = new SearchText(text.get(), matchCase.get(), regex.get());
    pattern = wanted.isEmpty() ? null : wanted.pattern();
    invalid = !wanted.isEmpty() && pattern == null;
    current.set(NONE);
    reading = false;
    reveal = pattern != null;
    if (session != null) {
      session.search(pattern == null ? null : new LogSearch(session.log(), pattern));
    }
    tell();
    readOn();
  }

  private void found(LogSession in, LogSearch search, LogSearch.Step step) {
    if (in != session || in.search() != search) return;
    reading = false;
    step.addTo(in.matches());
    if (!step.any()) in.searched(true);
    if (current.get() >= in.matches().total()) current.set(NONE);
    if (reveal && in.searched() && in.matches().total() > 0) {
      reveal = false;
      current.set(in.matches().firstFrom(from));
      onReveal.accept(currentLine());
    }
    tell();
    readOn();
  }

  private void broken(LogSearch search, Exception failure) {
    if (session == null || session.search() != search) return;
    reading = false;
    if (!(failure instanceof GuardedText.Ended)) onFailure.accept(failure);
  }

  private void tell() {
    status.set(words());
  }

  private String words() {
    if (invalid) return "Not a regular expression";
    if (pattern == null || session == null) return "";
    long total = session.matches().total();
    if (!session.searched()) return total + " so far";
    if (total == 0) return "No matches";
    return current.get() < 0 ? total + " found" : (current.get() + 1) + " of " + total;
  }
}
