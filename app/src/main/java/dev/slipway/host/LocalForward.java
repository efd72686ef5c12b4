package dev.slipway.host;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Leads connections to one loopback port on to another, a pair of virtual threads for each. */
final class LocalForward implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(LocalForward.class);
  private static final int BACKLOG = 128;
  private static final int CONNECT_MILLIS = 5_000;
  private static final int BLOCK = 64 * 1024;

  private final ServerSocket listener;
  private final int target;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private LocalForward(ServerSocket listener, int target) {
    this.listener = listener;
    this.target = target;
  }

  static LocalForward open(int localPort, int target) throws IOException {
    ServerSocket listener = new ServerSocket();
    try {
      listener.setReuseAddress(true);
      listener.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), localPort), BACKLOG);
    } catch (IOException e) {
      listener.close();
      throw e;
    }
    LocalForward forward = new LocalForward(listener, target);
    Thread.ofVirtual().name("forward-" + localPort).start(forward::accept);
    return forward;
  }

  @Override
  public void close() throws IOException {
    listener.close();
    open.forEach(LocalForward::closeQuietly);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        Thread.ofVirtual().name("forward-connection").start(() -> lead(client));
      } catch (IOException e) {
        if (!listener.isClosed()) LOG.warn("A connection to port {} was lost", target, e);
      }
    }
  }

  private void lead(Socket client) {
    open.add(client);
    Socket server = new Socket();
    open.add(server);
    try {
      server.connect(
          new InetSocketAddress(InetAddress.getLoopbackAddress(), target), CONNECT_MILLIS);
      Thread back = Thread.ofVirtual().start(() -> copy(server, client));
      copy(client, server);
      back.join();
    } catch (IOException e) {
      LOG.debug("Nothing listens on port {}", target, e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      closeQuietly(client);
      closeQuietly(server);
      open.remove(client);
      open.remove(server);
    }
  }

  /**
   * Copies one direction to its end and passes the end on, so that half-closed connections work.
   */
  private static void copy(Socket from, Socket to) {
    try {
      InputStream in = from.getInputStream();
      OutputStream out = to.getOutputStream();
      byte[] block = new byte[BLOCK];
      for (int n = in.read(block); n >= 0; n = in.read(block)) out.write(block, 0, n);
      to.shutdownOutput();
    } catch (IOException e) {
      closeQuietly(from);
      closeQuietly(to);
    }
  }

  private static void closeQuietly(Socket socket) {
    try {
      socket.close();
    } catch (IOException e) {
      LOG.debug("A socket did not close cleanly", e);
    }
  }
}
