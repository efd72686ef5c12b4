package dev.slipway.host.ssh;

import dev.slipway.host.ssh.channel.CommandChannel;
import java.io.Closeable;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import net.schmizz.sshj.connection.channel.OpenFailException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Sessions of one machine. A server allows only so many on a connection, usually ten: beyond that a
 * further connection is made, and a server that allows fewer teaches how many by refusing.
 */
final class SessionPool implements Closeable {
  private static final Logger LOG = LoggerFactory.getLogger(SessionPool.class);

  /** Two less than servers usually allow: those that just ended may not have been counted off. */
  private static final int USUAL = 8;

  private static final int MOST_LINKS = 16;
  private static final int MOST_REFUSALS = 4;
  private static final long WAIT_SECONDS = 30;

  private final String name;
  private final Connector connector;
  private final Clock clock;
  private final List<Lane> lanes = new ArrayList<>();
  private int most = USUAL;

  SessionPool(String name, Connector connector, Clock clock) {
    this.name = name;
    this.connector = connector;
    this.clock = clock;
    lanes.add(lane());
  }

  LinkState state() {
    return first().state();
  }

  /** Opens a session. It must be given back. */
  Session open() throws SshException, InterruptedException {
    for (int refusals = 0; refusals < MOST_REFUSALS; refusals++) {
      Lane lane = take();
      boolean opened = false;
      try {
        SshConnection connection = lane.link.connection();
        CommandChannel channel = new CommandChannel(connection.connection());
        channel.open();
        opened = true;
        return new Session(this, lane, connection, channel);
      } catch (OpenFailException e) {
        refused(lane);
        LOG.debug("{} allows no more than {} sessions on a connection", name, most, e);
      } catch (SshException e) {
        throw e;
      } catch (IOException e) {
        throw new SshException(
            SshFailure.LOST,
            "The connection to %s was lost: %s".formatted(name, e.getMessage()),
            e);
      } finally {
        if (!opened) give(lane);
      }
    }
    throw new SshException(
        SshFailure.REFUSED,
        ("%s lets you in, but runs no commands. Check MaxSessions and ForceCommand of its SSH"
                + " server.")
            .formatted(name));
  }

  @Override
  public void close() {
    List<Lane> all;
    synchronized (this) {
      all = List.copyOf(lanes);
    }
    all.forEach(lane -> lane.link.close());
  }

  synchronized void give(Lane lane) {
    lane.used--;
    notifyAll();
    // Others than the first are there only for the rush.
    if (lane.used > 0 || lane == lanes.getFirst()) return;
    lanes.remove(lane);
    Thread.ofVirtual().name("ssh-close").start(lane.link::close);
  }

  private synchronized SshLink first() {
    return lanes.getFirst().link;
  }

  private synchronized Lane take() throws InterruptedException, SshException {
    long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(WAIT_SECONDS);
    while (true) {
      for (Lane lane : lanes) {
        if (lane.used < most) {
          lane.used++;
          return lane;
        }
      }
      if (lanes.size() < MOST_LINKS) {
        Lane fresh = lane();
        fresh.used = 1;
        lanes.add(fresh);
        return fresh;
      }
      long left = TimeUnit.NANOSECONDS.toMillis(deadline - System.nanoTime());
      if (left <= 0) {
        throw new SshException(
            SshFailure.REFUSED, "Too many commands run on " + name + " at the same time.");
      }
      wait(left);
    }
  }

  private synchronized void refused(Lane lane) {
    most = Math.clamp(lane.used - 1L, 1, most);
  }

  private Lane lane() {
    return new Lane(new SshLink(name, connector, clock));
  }

  static final class Lane {
    private final SshLink link;
    private int used;

    Lane(SshLink link) {
      this.link = link;
    }
  }
}
