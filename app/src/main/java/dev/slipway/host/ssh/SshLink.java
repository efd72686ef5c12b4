package dev.slipway.host.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * A connection that comes back. All who need it at the same time wait for the same try; a try that
 * follows a failure waits a little before, longer each time up to a limit.
 */
final class SshLink implements Closeable {
  private static final Duration FIRST_PAUSE = Duration.ofMillis(250);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);

  /** A try ends by itself long before, unless the user is being asked. */
  private static final Duration LIMIT = Duration.ofMinutes(10);

  private final Connector connector;
  private final Clock clock;
  private final String name;
  private @Nullable CompletableFuture<SshConnection> attempt;
  private @Nullable SshConnection current;
  private LinkState state = new LinkState.Idle();
  private Duration pause = Duration.ZERO;
  private long failed;
  private boolean closed;

  SshLink(String name, Connector connector, Clock clock) {
    this.name = name;
    this.connector = connector;
    this.clock = clock;
  }

  synchronized LinkState state() {
    return state;
  }

  /** The connection, made if there is none. */
  SshConnection connection() throws SshException, InterruptedException {
    CompletableFuture<SshConnection> mine;
    synchronized (this) {
      if (closed) throw new SshException(SshFailure.LOST, name + " is not used any more.");
      if (current != null && current.alive()) return current;
      if (attempt == null) attempt = begin();
      mine = attempt;
    }
    try {
      return mine.get(LIMIT.toNanos(), TimeUnit.NANOSECONDS);
    } catch (ExecutionException e) {
      if (e.getCause() instanceof SshException failure) throw failure.again();
      throw new IllegalStateException(e.getCause());
    } catch (TimeoutException e) {
      throw new SshException(SshFailure.SILENT, name + " could not be connected in time.", e);
    }
  }

  @Override
  public void close() {
    SshConnection last;
    synchronized (this) {
      closed = true;
      last = current;
      current = null;
      state = new LinkState.Idle();
    }
    if (last != null) last.close();
  }

  private CompletableFuture<SshConnection> begin() {
    CompletableFuture<SshConnection> made = new CompletableFuture<>();
    long wait = pause.toNanos() - (System.nanoTime() - failed);
    state = new LinkState.Connecting(now());
    Thread.ofVirtual().name("ssh-connect-" + name).start(() -> connect(made, wait));
    return made;
  }

  private void connect(CompletableFuture<SshConnection> made, long wait) {
    try {
      if (wait > 0) TimeUnit.NANOSECONDS.sleep(wait);
      SshConnection connection = connector.connect();
      if (up(connection)) {
        made.complete(connection);
      } else {
        connection.close();
        made.completeExceptionally(
            new SshException(SshFailure.LOST, name + " is not used any more."));
      }
    } catch (SshException e) {
      made.completeExceptionally(down(e));
    } catch (IOException e) {
      made.completeExceptionally(
          down(
              new SshException(
                  SshFailure.UNREACHABLE,
                  "%s could not be connected: %s".formatted(name, e.getMessage()),
                  e)));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (RuntimeException e) {
      down(new SshException(SshFailure.UNREACHABLE, name + " could not be connected.", e));
      made.completeExceptionally(e);
    }
  }

  private synchronized boolean up(SshConnection connection) {
    attempt = null;
    if (closed) return false;
    current = connection;
    pause = Duration.ZERO;
    state = new LinkState.Connected(now());
    Thread.ofVirtual()
        .name("ssh-lost-" + name)
        .start(() -> lost(connection, connection.ended().join()));
    return true;
  }

  private synchronized void lost(SshConnection connection, String reason) {
    if (closed || current != connection) return;
    current = null;
    state =
        new LinkState.Down(
            now(), SshFailure.LOST, "The connection to %s was lost. %s".formatted(name, reason));
  }

  private synchronized SshException down(SshException failure) {
    attempt = null;
    failed = System.nanoTime();
    Duration next = pause.isZero() ? FIRST_PAUSE : pause.multipliedBy(2);
    pause = next.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : next;
    state = new LinkState.Down(now(), failure.failure(), failure.getMessage());
    return failure;
  }

  private Instant now() {
    return clock.instant();
  }
}
