package dev.slipway.host.ssh;

import dev.slipway.host.ssh.channel.CommandChannel;
import java.io.Closeable;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicBoolean;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** A session that counts against what the server allows until it is really over. */
final class Session implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(Session.class);

  private final SessionPool pool;
  private final SessionPool.Lane lane;
  private final SshConnection connection;
  private final CommandChannel channel;
  private final AtomicBoolean closed = new AtomicBoolean();

  Session(
      SessionPool pool, SessionPool.Lane lane, SshConnection connection, CommandChannel channel) {
    this.pool = pool;
    this.lane = lane;
    this.connection = connection;
    this.channel = channel;
  }

  CommandChannel channel() {
    return channel;
  }

  SshConnection connection() {
    return connection;
  }

  /** Closes it without waiting for the machine. */
  @Override
  public void close() {
    if (closed.compareAndSet(false, true)) {
      Thread.ofVirtual().name("ssh-session-end").start(this::end);
    }
  }

  private void end() {
    try {
      channel.close();
    } catch (IOException e) {
      LOG.debug("A session did not close cleanly", e);
    } finally {
      pool.give(lane);
    }
  }
}
