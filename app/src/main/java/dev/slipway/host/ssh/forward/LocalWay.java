package dev.slipway.host.ssh.forward;

import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import net.schmizz.sshj.connection.channel.Channel;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads a port of this computer to a place on a machine. The port is kept while the machine is out
 * of reach, and each connection is on its own: one that is refused ends alone.
 */
public final class LocalWay implements Forward {
  private static final Logger LOG = LoggerFactory.getLogger(LocalWay.class);
  private static final int BACKLOG = 128;

  private final ServerSocket listener;
  private final Endpoint target;
  private final EndpointSource source;
  private final Thread acceptor;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private volatile @Nullable String trouble;

  private LocalWay(ServerSocket listener, Endpoint target, EndpointSource source) {
    this.listener = listener;
    this.target = target;
    this.source = source;
    this.acceptor =
        Thread.ofVirtual().name("forward-" + listener.getLocalPort()).unstarted(this::accept);
  }

  /**
   * Opens it; the machine is needed only when somebody connects.
   *
   * @throws IOException when the local port is taken
   */
  public static LocalWay open(int localPort, Endpoint target, EndpointSource source)
      throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    LocalWay way = new LocalWay(listener, target, source);
    way.acceptor.start();
    return way;
  }

  @Override
  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public Optional<String> trouble() {
    return Optional.ofNullable(trouble);
  }

  @Override
  public void close() {
    closeQuietly(listener);
    open.forEach(LocalWay::closeQuietly);
    try {
      // The system has the port back only when nobody waits on it any more.
      acceptor.join(Duration.ofSeconds(1));
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().name("forward-connection").start(() -> lead(client));
      } catch (IOException e) {
        if (!listener.isClosed()) LOG.warn("A connection to {} was lost", target, e);
      }
    }
  }

  private void lead(Socket client) {
    open.add(client);
    try {
      client.setTcpNoDelay(true);
      Channel channel = source.open(target);
      trouble = null;
      if (listener.isClosed()) closeQuietly(client);
      new ChannelPump(client, channel).run();
    } catch (IOException e) {
      trouble = e.getMessage();
      LOG.debug("A connection to {} did not come about", target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(client);
      open.remove(client);
    }
  }

  private static void closeQuietly(AutoCloseable closeable) {
    try {
      closeable.close();
    } catch (Exception e) {
      LOG.debug("A forward did not close cleanly", e);
    }
  }
}
