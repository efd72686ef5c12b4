package dev.slipway.ui.shell;

import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import dev.slipway.ui.room.Background;
import java.time.Instant;
import java.util.concurrent.Callable;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Work on virtual threads, answered on the UI thread. What goes wrong is never lost: an exception
 * goes to who asked, and whatever else is thrown, also by who asked, becomes a notice.
 */
public final class FxBackground implements Background {
  private static final Logger LOG = LoggerFactory.getLogger(FxBackground.class);

  private final Notices notices;
  private final ObservableList<RunningTask> tasks = FXCollections.observableArrayList();
  private final ObservableList<RunningTask> readOnlyTasks =
      FXCollections.unmodifiableObservableList(tasks);
  private long lastId;

  public FxBackground(Notices notices) {
    this.notices = notices;
  }

  /** What is going on, the oldest first; it changes on the UI thread. */
  public ObservableList<RunningTask> tasks() {
    return readOnlyTasks;
  }

  @Override
  public <T> void run(
      String what,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure) {
    Instant since = Instant.now();
    onUi(
        () -> {
          RunningTask task = new RunningTask(++lastId, what, since);
          if (!what.isEmpty()) tasks.add(task);
          Thread.ofVirtual()
              .name("background " + what)
              .start(() -> work(task, work, onSuccess, onFailure));
        });
  }

  @Override
  public void onUi(Runnable action) {
    if (Platform.isFxApplicationThread()) {
      action.run();
    } else {
      Platform.runLater(() -> guarded(action));
    }
  }

  /** What nobody expected: written to the log, and told to the user. */
  public void unexpected(Throwable cause) {
    LOG.error("Unexpected", cause);
    onUi(() -> notices.failed(Failure.of(cause)));
  }

  private <T> void work(
      RunningTask task,
      Callable<T> work,
      Consumer<? super T> onSuccess,
      Consumer<? super Exception> onFailure) {
    Runnable answer;
    try {
      T result = work.call();
      answer = () -> onSuccess.accept(result);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      answer = () -> onFailure.accept(e);
    } catch (Exception e) {
      answer = () -> onFailure.accept(e);
    } catch (Throwable e) {
      answer = () -> unexpected(e);
    }
    Runnable told = answer;
    onUi(
        () -> {
          tasks.remove(task);
          guarded(told);
        });
  }

  private void guarded(Runnable action) {
    try {
      action.run();
    } catch (RuntimeException | Error e) {
      unexpected(e);
    }
  }
}
