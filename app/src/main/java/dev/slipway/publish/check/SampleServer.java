package dev.slipway.publish.check;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A small application on this computer's loopback address, to be published for the length of a
 * check: it answers, sends events one at a time, and echoes on a WebSocket.
 */
public final class SampleServer implements AutoCloseable {
  static final String HELLO = "/hello";
  static final String EVENTS = "/events";
  static final String SEEN = "/seen";
  static final String SOCKET = "/socket";
  static final String ANSWER = "slipway";

  private static final Logger LOG = LoggerFactory.getLogger(SampleServer.class);
  private static final Duration PATIENCE = Duration.ofSeconds(10);

  private final ServerSocket listener;
  private final Set<Socket> open = ConcurrentHashMap.newKeySet();
  private final Semaphore firstSeen = new Semaphore(0);

  private SampleServer(ServerSocket listener) {
    this.listener = listener;
  }

  /** Begins to answer. */
  public static SampleServer start() throws IOException {
    ServerSocket listener = new ServerSocket(0, 0, InetAddress.getLoopbackAddress());
    SampleServer server = new SampleServer(listener);
    Thread.ofVirtual().name("gateway-sample").start(server::accept);
    return server;
  }

  public int port() {
    return listener.getLocalPort();
  }

  @Override
  public void close() {
    quietly(listener);
    open.forEach(SampleServer::quietly);
  }

  private void accept() {
    while (!listener.isClosed()) {
      try {
        Socket socket = listener.accept();
        open.add(socket);
        Thread.ofVirtual().name("gateway-sample-connection").start(() -> serve(socket));
      } catch (IOException e) {
        if (!listener.isClosed()) LOG.warn("The sample application stopped", e);
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (socket) {
      socket.setSoTimeout((int) PATIENCE.toMillis());
      InputStream in = new BufferedInputStream(socket.getInputStream());
      OutputStream out = socket.getOutputStream();
      RequestHead head = RequestHead.read(in);
      while (head != null && answer(head, in, out)) head = RequestHead.read(in);
    } catch (IOException e) {
      LOG.debug("A connection of the sample application ended", e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    } finally {
      open.remove(socket);
    }
  }

  /** Answers one request, and tells whether another may come on its connection. */
  private boolean answer(RequestHead head, InputStream in, OutputStream out)
      throws IOException, InterruptedException {
    if (head.path().endsWith(EVENTS)) {
      events(out);
      return false;
    }
    if (head.path().endsWith(SOCKET)) {
      EchoSocket.serve(head, in, out);
      return false;
    }
    if (head.path().endsWith(SEEN)) firstSeen.release();
    send(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: %d\r\n\r\n%s"
            .formatted(ANSWER.length(), ANSWER));
    return true;
  }

  /** The second event is sent only when the first one has arrived: nobody may have kept it back. */
  private void events(OutputStream out) throws IOException, InterruptedException {
    send(
        out,
        "HTTP/1.1 200 OK\r\nContent-Type: text/event-stream\r\nConnection: close\r\n\r\ndata:"
            + " 1\n\n");
    if (firstSeen.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) send(out, "data: 2\n\n");
  }

  static void send(OutputStream out, String text) throws IOException {
    out.write(text.getBytes(StandardCharsets.UTF_8));
    out.flush();
  }

  private static void quietly(AutoCloseable thing) {
    try {
      thing.close();
    } catch (Exception e) {
      LOG.debug("The sample application did not close", e);
    }
  }
}
