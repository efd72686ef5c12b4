package dev.slipway.engine;

import dev.slipway.workload.Observation;
import dev.slipway.workload.Workload;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Watches a workload on a thread of its own until it has ended. While its machine does not answer
 * it goes on trying.
 */
final class Watch implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Watch.class);
  private static final Duration LOOK = Duration.ofMinutes(1);
  private static final Duration PAUSE = Duration.ofSeconds(2);

  private final Workload workload;
  private final Consumer<Exception> trouble;
  private final Runnable recovered;
  private final CompletableFuture<Observation> end = new CompletableFuture<>();
  private final Thread thread;
  private boolean troubled;

  private Watch(Workload workload, Consumer<Exception> trouble, Runnable recovered) {
    this.workload = workload;
    this.trouble = trouble;
    this.recovered = recovered;
    this.thread = Thread.ofVirtual().name("watch").unstarted(this::watch);
  }

  /**
   * Begins to watch.
   *
   * @param trouble told why the workload cannot be looked at
   * @param recovered told when it can be looked at again
   */
  static Watch start(Workload workload, Consumer<Exception> trouble, Runnable recovered) {
    Watch watch = new Watch(workload, trouble, recovered);
    watch.thread.start();
    return watch;
  }

  /** How it ended; nothing when it is alive after that time. */
  Optional<Observation> await(Duration time) throws InterruptedException {
    try {
      return Optional.of(end.get(time.toNanos(), TimeUnit.NANOSECONDS));
    } catch (TimeoutException e) {
      return Optional.empty();
    } catch (ExecutionException e) {
      throw new IllegalStateException("Watching the run failed", e.getCause());
    }
  }

  @Override
  public void close() {
    thread.interrupt();
  }

  private void watch() {
    try {
      while (!end.isDone()) look();
    } catch (InterruptedException e) {
      // Whoever closed this wants to know no more.
    }
  }

  private void look() throws InterruptedException {
    try {
      Observation now = workload.awaitEnd(troubled ? Duration.ZERO : LOOK);
      if (troubled) recovered.run();
      troubled = false;
      if (!(now instanceof Observation.Alive)) end.complete(now);
    } catch (IOException | RuntimeException e) {
      troubled = true;
      tell(e);
      Thread.sleep(PAUSE);
    }
  }

  private void tell(Exception failure) {
    try {
      trouble.accept(failure);
    } catch (RuntimeException e) {
      // The store may be what fails; the workload is looked at all the same.
      LOG.warn("It could not be told that a look failed: {}", failure.getMessage(), e);
    }
  }
}
