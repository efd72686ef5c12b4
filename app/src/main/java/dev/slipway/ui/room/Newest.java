package dev.slipway.ui.room;

import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Work in the background of which only the newest counts: one at a time, and while one runs, all
 * that is asked for but the last is forgotten. All calls are on the UI thread.
 *
 * @param <I> what the work is done on
 * @param <O> what comes out
 */
public final class Newest<I, O> {
  private final Background background;
  private final Function<I, O> work;
  private final BiConsumer<I, O> done;
  private final Consumer<Exception> failed;
  private @Nullable I waiting;
  private boolean running;
  private boolean closed;

  public Newest(
      Background background,
      Function<I, O> work,
      BiConsumer<I, O> done,
      Consumer<Exception> failed) {
    this.background = background;
    this.work = work;
    this.done = done;
    this.failed = failed;
  }

  /** Asks for work on this; what is waiting is forgotten. */
  public void ask(I input) {
    if (closed) return;
    if (running) {
      waiting = input;
      return;
    }
    running = true;
    background.run("", () -> work.apply(input), output -> finished(input, output), this::failed);
  }

  /** Nothing is started and nothing arrives any more. */
  public void close() {
    closed = true;
    waiting = null;
  }

  private void finished(I input, O output) {
    running = false;
    if (closed) return;
    if (waiting == null) done.accept(input, output);
    goOn();
  }

  private void failed(Exception failure) {
    running = false;
    if (closed) return;
    failed.accept(failure);
    goOn();
  }

  private void goOn() {
    I next = waiting;
    if (next == null || running) return;
    waiting = null;
    ask(next);
  }
}
