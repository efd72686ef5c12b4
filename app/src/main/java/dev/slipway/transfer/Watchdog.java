package dev.slipway.transfer;

import dev.slipway.host.FedCommand;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Ends a command that takes no input for too long, or whose writer was interrupted: a write that
 * waits for room notices neither by itself.
 */
final class Watchdog extends FilterOutputStream {
  private static final long LOOK_MILLIS = 200;

  private final FedCommand command;
  private final Duration patience;
  private final Thread writer = Thread.currentThread();
  private final CountDownLatch over = new CountDownLatch(1);
  private volatile long lastWrite = System.nanoTime();
  private volatile boolean stalled;

  /** Watches writes of the thread that makes it. */
  Watchdog(FedCommand command, Duration patience) {
    super(command.in());
    this.command = command;
    this.patience = patience;
    Thread.ofVirtual().name("transfer-watch").start(this::watch);
  }

  /** Whether it ended the command because nothing was taken. */
  boolean stalled() {
    return stalled;
  }

  @Override
  public void write(byte[] bytes, int offset, int length) throws IOException {
    out.write(bytes, offset, length);
    lastWrite = System.nanoTime();
  }

  /** Ends the input and the watch. What was not written whole by then never will be. */
  @Override
  public void close() throws IOException {
    over.countDown();
    command.in().close();
  }

  private void watch() {
    try {
      while (!over.await(LOOK_MILLIS, TimeUnit.MILLISECONDS)) {
        stalled = System.nanoTime() - lastWrite > patience.toNanos();
        if (stalled || writer.isInterrupted()) {
          command.close();
          return;
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
