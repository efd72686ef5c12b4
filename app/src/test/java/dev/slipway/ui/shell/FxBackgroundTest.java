package dev.slipway.ui.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.ui.dialogs.Failure;
import dev.slipway.ui.dialogs.Notices;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.testfx.framework.junit5.ApplicationExtension;
import org.testfx.util.WaitForAsyncUtils;

@ExtendWith(ApplicationExtension.class)
class FxBackgroundTest {
  private final List<Failure> told = new CopyOnWriteArrayList<>();
  private final FxBackground background = new FxBackground(notices());

  @Test
  void resultsComeOnTheUiThread() {
    List<Object> results = new CopyOnWriteArrayList<>();

    background.run(
        "Adding",
        () -> Platform.isFxApplicationThread(),
        worker -> {
          results.add(worker);
          results.add(Platform.isFxApplicationThread());
        },
        failure -> {});

    await().untilAsserted(() -> assertThat(results).containsExactly(false, true));
  }

  @Test
  void namedWorkIsListedWhileItGoesOnAndQuietWorkIsNot() throws Exception {
    CountDownLatch go = new CountDownLatch(1);
    background.run("Adding", () -> go.await(10, TimeUnit.SECONDS), ok -> {}, failure -> {});
    background.run("", () -> go.await(10, TimeUnit.SECONDS), ok -> {}, failure -> {});
    WaitForAsyncUtils.waitForFxEvents();
    assertThat(background.tasks()).extracting(RunningTask::what).containsExactly("Adding");

    go.countDown();

    await().untilAsserted(() -> assertThat(background.tasks()).isEmpty());
  }

  @Test
  void aFailureGoesToWhoAsked() {
    List<Exception> failures = new CopyOnWriteArrayList<>();

    background.run(
        "Failing",
        () -> {
          throw new IllegalArgumentException("no");
        },
        ok -> {},
        failures::add);

    await()
        .untilAsserted(
            () ->
                assertThat(failures)
                    .singleElement()
                    .hasToString("java.lang.IllegalArgumentException: no"));
    assertThat(told).isEmpty();
  }

  @Test
  void whatIsThrownByWhoAskedIsToldToTheUser() {
    background.run(
        "Adding",
        () -> 1,
        ok -> {
          throw new IllegalStateException("broken answer");
        },
        failure -> {});

    await()
        .untilAsserted(
            () ->
                assertThat(told)
                    .singleElement()
                    .satisfies(f -> assertThat(f.technical()).contains("broken answer")));
  }

  private Notices notices() {
    return new Notices() {
      @Override
      public void done(String sentence) {}

      @Override
      public void failed(Failure failure) {
        told.add(failure);
      }
    };
  }
}
