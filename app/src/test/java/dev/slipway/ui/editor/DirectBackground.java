package dev.slipway.ui.editor;

import dev.slipway.ui.room.Background;
import java.util.ArrayDeque;
import java.util.Queue;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Works in the caller's thread: at once, or when the test says so. */
public final class DirectBackground implements Background {
  private final Queue<Runnable> held = new ArrayDeque<>();
  private boolean hold;

  /** From now on, work waits for {@link #release}. */
  public void hold() {
    hold = true;
  }

  /** Does what is waiting, the oldest first, also what that asks for. */
  public void release() {
    for (Runnable next = held.poll(); next != null; next = held.poll()) next.run();
  }

  @Override
  public <T> void run(
      String what,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure) {
    Runnable task = () -> now(work, onSuccess, onFailure);
    if (hold) held.add(task);
    else task.run();
  }

  @Override
  public void onUi(Runnable action) {
    action.run();
  }

  private static <T> void now(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
    T result;
    try {
      result = work.call();
    } catch (Exception e) {
      onFailure.accept(e);
      return;
    }
    onSuccess.accept(result);
  }
}
