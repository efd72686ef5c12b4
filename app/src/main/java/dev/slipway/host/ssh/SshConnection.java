package dev.slipway.host.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import net.schmizz.sshj.SSHClient;
import net.schmizz.sshj.connection.Connection;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** One connection that is logged in. It is used until it ends, and never again. */
final class SshConnection implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(SshConnection.class);
  private static final Duration FAREWELL = Duration.ofSeconds(1);

  private final SSHClient client;
  private final WatchedSocket socket;
  private final Closeable before;
  private final Duration patience;
  private final CompletableFuture<String> ended = new CompletableFuture<>();

  /**
   * Watches a connection from now on.
   *
   * @param before what it goes through, closed after it
   * @param patience how long the machine may say nothing, not even answer signs of life
   */
  SshConnection(SSHClient client, WatchedSocket socket, Closeable before, Duration patience) {
    this.client = client;
    this.socket = socket;
    this.before = before;
    this.patience = patience;
    client
        .getTransport()
        .setDisconnectListener((reason, message) -> ended.complete(words(message)));
    Thread.ofVirtual().name("ssh-watch").start(this::watch);
  }

  SSHClient client() {
    return client;
  }

  Connection connection() {
    return client.getConnection();
  }

  boolean alive() {
    return !ended.isDone() && client.getTransport().isRunning();
  }

  /** Completes, with the reason, when it is over. */
  CompletableFuture<String> ended() {
    return ended;
  }

  @Override
  public void close() {
    ended.complete("It was closed.");
    shut(client, socket, before);
  }

  /** A farewell may block when the machine hangs, so it has a limit. */
  static void shut(SSHClient client, Closeable socket, Closeable before) {
    Thread farewell = Thread.ofVirtual().name("ssh-farewell").start(() -> closeQuietly(client));
    try {
      farewell.join(FAREWELL);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(socket);
      closeQuietly(before);
    }
  }

  private static void closeQuietly(Closeable closeable) {
    try {
      closeable.close();
    } catch (IOException e) {
      LOG.debug("A connection did not close cleanly", e);
    }
  }

  /**
   * The library's own sign of life waits behind whoever writes to a machine that hangs, so silence
   * is watched from beside.
   */
  private void watch() {
    while (!ended.isDone()) {
      try {
        ended.get(1, TimeUnit.SECONDS);
      } catch (TimeoutException e) {
        if (System.nanoTime() - socket.heard() > patience.toNanos()) giveUp();
        else if (!client.getTransport().isRunning()) ended.complete("The machine hung up.");
      } catch (InterruptedException e) {
        Thread.currentThread().interrupt();
        return;
      } catch (ExecutionException e) {
        throw new IllegalStateException(e);
      }
    }
    closeQuietly(socket);
    shut(client, socket, before);
  }

  private void giveUp() {
    ended.complete("Nothing came from the machine for " + patience.toSeconds() + " s.");
  }

  private static String words(String message) {
    return message == null || message.isBlank() ? "The machine hung up." : message + ".";
  }
}
