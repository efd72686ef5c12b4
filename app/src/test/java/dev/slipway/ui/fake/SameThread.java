package dev.slipway.ui.fake;

import dev.slipway.ui.room.Background;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.concurrent.Callable;
import java.util.function.Consumer;

/** Works at once in the caller's thread, or when told to. */
public final class SameThread implements Background {
  private final Deque<Runnable> held = new ArrayDeque<>();
  private boolean holding;
  private int count;

  /** From now on work waits for {@link #release}. */
  public SameThread hold() {
    holding = true;
    return this;
  }

  /** Does what waits, the oldest first, and what that brings. */
  public void release() {
    holding = false;
    while (!held.isEmpty()) held.removeFirst().run();
  }

  /** Does the oldest work that waits. */
  public void releaseOne() {
    held.removeFirst().run();
  }

  /** How many works were asked for. */
  public int count() {
    return count;
  }

  public int waiting() {
    return held.size();
  }

  @Override
  public <T> void run(
      String what,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure) {
    count++;
    Runnable all = () -> work(work, onSuccess, onFailure);
    if (holding) {
      held.add(all);
    } else {
      all.run();
    }
  }

  @Override
  public void onUi(Runnable action) {
    action.run();
  }

  private static <T> void work(
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
