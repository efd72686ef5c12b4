package dev.slipway.host.ssh.forward;

import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.ssh.channel.IncomingChannel;
import dev.slipway.host.ssh.channel.Listening;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import net.schmizz.sshj.connection.channel.OpenFailException.Reason;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a place where the machine listens to a port of this computer. When the connection is lost,
 * the machine is asked again to listen there as soon as it can be reached.
 */
public final class RemoteWay implements Forward {
  private static final Logger LOG = LoggerFactory.getLogger(RemoteWay.class);
  private static final int CONNECT_MILLIS = 5_000;
  private static final long FIRST_PAUSE_MILLIS = 250;
  private static final long LONGEST_PAUSE_MILLIS = 5_000;

  private final LiveConnection.Source source;
  private final Preparation preparation;
  private final int localPort;
  private final Set<ChannelPump> open = ConcurrentHashMap.newKeySet();
  private final Thread keeper;
  private volatile Endpoint place;
  private volatile @Nullable LiveConnection live;
  private volatile @Nullable String trouble;
  private volatile boolean closed;

  private RemoteWay(
      Endpoint place, int localPort, LiveConnection.Source source, Preparation preparation) {
    this.place = place;
    this.localPort = localPort;
    this.source = source;
    this.preparation = preparation;
    this.keeper = Thread.ofVirtual().name("forward-keeper").unstarted(this::keep);
  }

  /** Makes a place ready to be listened at, such as by removing a socket that a crash left. */
  @FunctionalInterface
  public interface Preparation {
    void prepare(Endpoint place) throws IOException, InterruptedException;
  }

  /**
   * Opens it.
   *
   * @throws IOException when the machine cannot be reached now, or does not listen there
   */
  public static RemoteWay open(
      Endpoint place, int localPort, LiveConnection.Source source, Preparation preparation)
      throws IOException, InterruptedException {
    RemoteWay way = new RemoteWay(place, localPort, source, preparation);
    way.listen();
    way.keeper.start();
    return way;
  }

  @Override
  public int port() {
    return place instanceof Endpoint.Port(int number) ? number : 0;
  }

  @Override
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    closed = true;
    keeper.interrupt();
    LiveConnection last = live;
    if (last != null && !last.ended().isDone()) cancel(last);
    open.forEach(ChannelPump::close);
  }

  private void cancel(LiveConnection last) {
    try {
      Listening.on(last.connection(), place).cancel(place);
    } catch (IOException e) {
      LOG.debug("The machine was not told to stop listening on {}", place, e);
    }
  }

  private void listen() throws IOException, InterruptedException {
    LiveConnection now = source.get();
    preparation.prepare(place);
    place = Listening.on(now.connection(), place).listen(place, this::take);
    live = now;
    trouble = null;
  }

  private void keep() {
    long pause = FIRST_PAUSE_MILLIS;
    try {
      while (!closed) {
        LiveConnection now = live;
        if (now != null) {
          trouble = now.ended().get();
          live = null;
          pause = FIRST_PAUSE_MILLIS;
        }
        try {
          listen();
        } catch (IOException e) {
          trouble = e.getMessage();
          Thread.sleep(pause);
          pause = Math.min(LONGEST_PAUSE_MILLIS, pause * 2);
        }
      }
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }

  private void take(IncomingChannel channel) {
    Socket socket = new Socket();
    try {
      socket.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort), CONNECT_MILLIS);
      socket.setTcpNoDelay(true);
      channel.confirm();
      ChannelPump pump = new ChannelPump(socket, channel);
      open.add(pump);
      pump.run();
      open.remove(pump);
    } catch (IOException e) {
      LOG.debug("Nothing listens on port {}", localPort, e);
      reject(channel, socket);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void reject(IncomingChannel channel, Socket socket) {
    try (socket) {
      channel.reject(Reason.CONNECT_FAILED, "Nothing listens on port " + localPort);
    } catch (IOException e) {
      LOG.debug("The connection is gone already", e);
    }
  }
}
