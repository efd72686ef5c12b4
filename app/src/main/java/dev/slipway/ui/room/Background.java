package dev.slipway.ui.room;

import java.util.concurrent.Callable;
import java.util.function.Consumer;

/**
 * Work that blocks, away from the UI thread. {@code onSuccess} and {@code onFailure} are called on
 * the UI thread. A double that works in the caller's thread makes view-models testable without a
 * window.
 */
public interface Background {
  /**
   * Runs work.
   *
   * @param what it is, as a phrase for the status bar: "Starting serve"; an empty text keeps it out
   *     of there
   */
  <T> void run(
      String what,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure);

  /** Calls back on the UI thread soon; at once when already there. */
  void onUi(Runnable action);
}
