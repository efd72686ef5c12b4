package dev.slipway.publish.check;

import java.io.BufferedInputStream;
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

/**
 * A proxy on this computer's loopback address that leads every name to one address, at the port
 * that is asked for: what the zone's servers say holds here before caches have forgotten what they
 * said before.
 */
final class Detour implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Detour.class);
  private static final int CONNECT_MILLIS = 5_000;

  private final String address;
  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();

  private Detour(String address, ServerSocket listener) {
    this.address = address;
    this.listener = listener;
  }

  static Detour to(String address) throws IOException {
    Detour detour = new Detour(address, new ServerSocket(0, 0, InetAddress.getLoopbackAddress()));
    Thread.ofVirtual().name("gateway-detour").start(detour::accept);
    return detour;
  }

  InetSocketAddress place() {
    return new InetSocketAddress(InetAddress.getLoopbackAddress(), listener.getLocalPort());
  }

  @Override
  public void close() {
    try {
      listener.close();
      for (Socket socket : open) socket.close();
    } catch (IOException e) {
      LOG.debug("The detour did not close", e);
    }
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket client = listener.accept();
        open.add(client);
        Thread.ofVirtual().name("gateway-detour-connection").start(() -> lead(client));
      } catch (IOException e) {
        if (!listener.isClosed()) LOG.warn("The detour stopped", e);
        return;
      }
    }
  }

  private void lead(Socket client) {
    try (client;
        Socket server = new Socket()) {
      InputStream in = new BufferedInputStream(client.getInputStream());
      RequestHead head = RequestHead.read(in);
      if (head == null || !head.method().equals("CONNECT")) return;
      int port = Integer.parseInt(head.path().substring(head.path().lastIndexOf(':') + 1));
      open.add(server);
      server.connect(new InetSocketAddress(address, port), CONNECT_MILLIS);
      SampleServer.send(client.getOutputStream(), "HTTP/1.1 200 OK\r\n\r\n");
      Thread back =
          Thread.ofVirtual().start(() -> pump(server, () -> server.getInputStream(), client));
      pump(client, () -> in, server);
      back.join();
      open.remove(server);
    } catch (IOException e) {
      LOG.debug("A connection of the detour ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(client);
    }
  }

  private static void pump(Socket from, Source source, Socket to) {
    try {
      OutputStream out = to.getOutputStream();
      source.get().transferTo(out);
      to.shutdownOutput();
    } catch (IOException e) {
      LOG.debug("A direction of {} ended", from, e);
    }
  }

  private interface Source {
    InputStream get() throws IOException;
  }
}
