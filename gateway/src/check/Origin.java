import com.sun.net.httpserver.HttpServer;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.util.concurrent.Executors;

/**
 * Two services on 9001 and 9002 that say who they are, at once or, at /stream, a line each 100 ms
 * for 8 s.
 */
public final class Origin {
  public static void main(String[] args) throws Exception {
    serve(9001, "one\n".getBytes());
    serve(9002, "two\n".getBytes());
  }

  private static void serve(int port, byte[] answer) throws Exception {
    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 100);
    server.setExecutor(Executors.newFixedThreadPool(16));
    server.createContext(
        "/",
        exchange -> {
          boolean stream = exchange.getRequestURI().getPath().equals("/stream");
          exchange.sendResponseHeaders(200, stream ? 0 : answer.length);
          try (OutputStream out = exchange.getResponseBody()) {
            for (int i = 0; i < (stream ? 80 : 1); i++) {
              out.write(answer);
              out.flush();
              if (stream) {
                Thread.sleep(100);
              }
            }
          } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
          }
        });
    server.start();
  }
}
