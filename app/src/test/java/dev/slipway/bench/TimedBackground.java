package dev.slipway.bench;

import dev.slipway.ui.room.Background;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;

/** Works on virtual threads as the window does, and measures how long each answer keeps the UI. */
final class TimedBackground implements Background {
  private final Blocks answers;

  TimedBackground(Blocks answers) {
    this.answers = answers;
  }

  @Override
  public <T> void run(
      String what,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure) {
    Thread.ofVirtual().start(() -> work(work, onSuccess, onFailure));
  }

  @Override
  public void onUi(Runnable action) {
    Platform.runLater(() -> timed(action));
  }

  private <T> void work(
      Callable<T> work, Consumer<? super T> onSuccess, Consumer<? super Exception> onFailure) {
    try {
      T result = work.call();
      onUi(() -> onSuccess.accept(result));
    } catch (Exception e) {
      onUi(() -> onFailure.accept(e));
    }
  }

  private void timed(Runnable action) {
    Blocks.Moment start = Blocks.Moment.now();
    action.run();
    answers.since(start);
  }
}
