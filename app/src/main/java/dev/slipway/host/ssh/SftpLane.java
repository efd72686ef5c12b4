package dev.slipway.host.ssh;

import java.io.Closeable;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.InetSocketAddress;
import java.time.Duration;
import net.schmizz.sshj.connection.channel.direct.SessionFactory;
import net.schmizz.sshj.sftp.Response;
import net.schmizz.sshj.sftp.SFTPClient;
import net.schmizz.sshj.sftp.SFTPEngine;
import net.schmizz.sshj.sftp.SFTPException;
import org.jspecify.annotations.Nullable;

/**
 * The one SFTP session of a machine, shared by all. It is opened when it is needed and given back
 * after a while without use, as it counts against what the server allows.
 */
final class SftpLane implements Closeable {
  private static final Duration IDLE = Duration.ofSeconds(20);
  private static final Duration LIMIT = Duration.ofSeconds(30);

  private final String name;
  private final SessionPool sessions;
  private @Nullable Open open;
  private int users;
  private long used;

  SftpLane(String name, SessionPool sessions) {
    this.name = name;
    this.sessions = sessions;
  }

  /** What is done by SFTP. */
  @FunctionalInterface
  interface Work<T> {
    T by(SFTPClient client) throws IOException;
  }

  /** Does something; when the connection has just been found dead, once more on a new one. */
  <T> T with(Work<T> work) throws IOException {
    Open first = take();
    try {
      return work.by(first.client);
    } catch (SFTPException e) {
      if (e.getStatusCode() != Response.StatusCode.UNKNOWN || first.alive()) throw e;
    } catch (IOException e) {
      if (first.alive()) throw e;
    } finally {
      give();
    }
    Open second = take();
    try {
      return work.by(second.client);
    } catch (IOException e) {
      throw second.alive() ? e : lost(e);
    } finally {
      give();
    }
  }

  private SshException lost(IOException cause) {
    return new SshException(
        SshFailure.LOST,
        "The connection to %s was lost: %s".formatted(name, cause.getMessage()),
        cause);
  }

  @Override
  public synchronized void close() {
    if (open != null) open.close();
    open = null;
  }

  private synchronized Open take() throws IOException {
    users++;
    boolean taken = false;
    try {
      if (open == null || !open.alive()) {
        close();
        open = begin();
        Thread.ofVirtual().name("sftp-idle").start(this::closeWhenIdle);
      }
      taken = true;
      return open;
    } finally {
      if (!taken) users--;
    }
  }

  private synchronized void give() {
    users--;
    used = System.nanoTime();
  }

  private Open begin() throws IOException {
    try {
      Session session = sessions.open();
      boolean done = false;
      try {
        SFTPEngine engine = new SFTPEngine(new Started(session)).init();
        engine.setTimeoutMs((int) LIMIT.toMillis());
        done = true;
        return new Open(session, new SFTPClient(engine));
      } catch (IOException e) {
        if (!session.connection().alive()) throw lost(e);
        throw new SshException(
            SshFailure.REFUSED,
            "%s takes no files: its SSH server has no SFTP (%s).".formatted(name, e.getMessage()),
            e);
      } finally {
        if (!done) session.close();
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new InterruptedIOException();
    }
  }

  private synchronized void closeWhenIdle() {
    Open mine = open;
    try {
      while (mine != null && mine == open && mine.alive()) {
        if (users == 0 && System.nanoTime() - used > IDLE.toNanos()) {
          close();
          return;
        }
        wait(IDLE.toMillis() / 4);
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private static final class Open {
    private final Session session;
    private final SFTPClient client;

    Open(Session session, SFTPClient client) {
      this.session = session;
      this.client = client;
    }

    boolean alive() {
      return session.channel().isOpen() && session.connection().alive();
    }

    void close() {
      session.close();
    }
  }

  /** Gives the library the session that is open already. */
  private record Started(Session session) implements SessionFactory {
    @Override
    public InetSocketAddress getRemoteSocketAddress() {
      return session.connection().client().getRemoteSocketAddress();
    }

    @Override
    public net.schmizz.sshj.connection.channel.direct.Session startSession() {
      return session.channel();
    }
  }
}
