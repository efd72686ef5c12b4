package dev.slipway.gateway.testing;

import dev.slipway.gateway.api.Replica;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/** A replica on a free port whose behaviour is a script, run once for each connection. */
public final class TestReplica implements AutoCloseable {
  /** What a replica does with a connection; when it returns the connection is closed. */
  public interface Script {
    void run(Wire wire) throws IOException, InterruptedException;
  }

  private final ServerSocket server = new ServerSocket(0, 512, InetAddress.getLoopbackAddress());
  private final AtomicInteger connections = new AtomicInteger();
  private final Script script;

  public TestReplica(Script script) throws IOException {
    this.script = script;
    Thread.ofVirtual().start(this::accept);
  }

  /** Answers every request of every connection with the request's own head and body as text. */
  public static TestReplica echo() throws IOException {
    return new TestReplica(
        wire -> {
          for (String request = wire.message(); !request.isEmpty(); request = wire.message()) {
            wire.send(ok(request));
          }
        });
  }

  /** Answers every request with the same bytes. */
  public static TestReplica always(String answer) throws IOException {
    return new TestReplica(
        wire -> {
          while (!wire.message().isEmpty()) {
            wire.send(answer);
          }
        });
  }

  public static String ok(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Length: " + body.length() + "\r\n\r\n" + body;
  }

  public int port() {
    return server.getLocalPort();
  }

  public int connections() {
    return connections.get();
  }

  public Replica replica(String id) {
    return new Replica(id, "127.0.0.1", port());
  }

  @Override
  public void close() throws IOException {
    server.close();
  }

  private void accept() {
    while (!server.isClosed()) {
      try {
        Socket socket = server.accept();
        connections.incrementAndGet();
        Thread.ofVirtual().start(() -> serve(socket));
      } catch (IOException e) {
        return;
      }
    }
  }

  private void serve(Socket socket) {
    try (Wire wire = new Wire(socket)) {
      script.run(wire);
    } catch (IOException e) {
      // The gateway left, which a script may or may not expect; the test asserts on what the client
      // sees.
      return;
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
