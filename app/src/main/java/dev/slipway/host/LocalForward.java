package dev.slipway.host;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.StandardSocketOptions;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Leads connections to one place of this computer on to another, a pair of virtual threads for
 * each.
 */
final class LocalForward implements Forward {
  private static final Logger LOG = LoggerFactory.getLogger(LocalForward.class);
  private static final int BACKLOG = 128;
  private static final int CONNECT_MILLIS = 5_000;

  private final ServerSocketChannel listener;
  private final int port;
  private final SocketAddress target;
  private final Set<SocketChannel> open = ConcurrentHashMap.newKeySet();

  private LocalForward(ServerSocketChannel listener, int port, SocketAddress target) {
    this.listener = listener;
    this.port = port;
    this.target = target;
  }

  static LocalForward open(Endpoint listen, Endpoint target) throws IOException {
    SocketAddress from = address(listen);
    if (from instanceof UnixDomainSocketAddress socket) Files.deleteIfExists(socket.getPath());
    ServerSocketChannel listener = ServerSocketChannel.open(family(from));
    try {
      if (listen instanceof Endpoint.Port) {
        listener.setOption(StandardSocketOptions.SO_REUSEADDR, true);
      }
      listener.bind(from, BACKLOG);
      LocalForward forward = new LocalForward(listener, port(listener), address(target));
      Thread.ofVirtual().name("forward-" + listen).start(forward::accept);
      return forward;
    } catch (IOException e) {
      listener.close();
      throw e;
    }
  }

  @Override
  public int port() {
    return port;
  }

  @Override
  public Optional<String> trouble() {
    return Optional.empty();
  }

  @Override
  public void close() {
    try {
      SocketAddress bound = listener.getLocalAddress();
      listener.close();
      if (bound instanceof UnixDomainSocketAddress socket) Files.deleteIfExists(socket.getPath());
    } catch (IOException e) {
      LOG.debug("A forward did not close cleanly", e);
    }
    open.forEach(LocalForward::closeQuietly);
  }

  private void accept() {
    while (listener.isOpen()) {
      try {
        SocketChannel client = listener.accept();
        Thread.ofVirtual().name("forward-connection").start(() -> lead(client));
      } catch (IOException e) {
        if (listener.isOpen()) LOG.warn("A connection to {} was lost", target, e);
      }
    }
  }

  private void lead(SocketChannel client) {
    open.add(client);
    try (SocketChannel server = SocketChannel.open(family(target))) {
      open.add(server);
      connect(server);
      new SocketPump(client, server).run();
      open.remove(server);
    } catch (IOException e) {
      LOG.debug("Nothing listens on {}", target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(client);
      open.remove(client);
    }
  }

  private void connect(SocketChannel server) throws IOException {
    if (target instanceof InetSocketAddress) server.socket().connect(target, CONNECT_MILLIS);
    else server.connect(target);
  }

  private static int port(ServerSocketChannel listener) throws IOException {
    return listener.getLocalAddress() instanceof InetSocketAddress bound ? bound.getPort() : 0;
  }

  private static SocketAddress address(Endpoint endpoint) {
    return switch (endpoint) {
      case Endpoint.Port(int number) ->
          new InetSocketAddress(InetAddress.getLoopbackAddress(), number);
      case Endpoint.Socket(String path) -> UnixDomainSocketAddress.of(Path.of(path));
    };
  }

  private static StandardProtocolFamily family(SocketAddress address) {
    return address instanceof UnixDomainSocketAddress
        ? StandardProtocolFamily.UNIX
        : StandardProtocolFamily.INET;
  }

  private static void closeQuietly(SocketChannel socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A connection did not close cleanly", e);
    }
  }
}
