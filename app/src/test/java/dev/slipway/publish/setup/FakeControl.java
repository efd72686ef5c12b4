package dev.slipway.publish.setup;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.gateway.api.ObservedCertificate;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.json.ApplyResultJson;
import dev.slipway.gateway.json.DesiredStateJson;
import dev.slipway.gateway.json.JsonSyntaxException;
import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.json.ObservedStateJson;
import dev.slipway.gateway.json.ReadResult;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;

/** The control port of a gateway that listens nowhere and gets every certificate. */
final class FakeControl implements AutoCloseable {
  static final String TOKEN = "0123456789abcdef0123456789abcdef";
  static final Instant UNTIL = Instant.parse("2030-01-31T12:00:00Z");

  private final HttpServer server;
  private final List<DesiredState> told = new ArrayList<>();
  private final Deque<CertificateState> certificateStates = new ArrayDeque<>();

  private FakeControl(HttpServer server) {
    this.server = server;
  }

  static FakeControl start() throws IOException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    FakeControl control = new FakeControl(server);
    server.createContext("/", control::answer);
    server.start();
    return control;
  }

  int port() {
    return server.getAddress().getPort();
  }

  /** What it was told, the last one last. */
  synchronized List<DesiredState> told() {
    return List.copyOf(told);
  }

  synchronized Optional<DesiredState> state() {
    return told.isEmpty() ? Optional.empty() : Optional.of(told.getLast());
  }

  /** How it stands with certificates at the next looks, before they are valid. */
  synchronized void certificates(CertificateState... next) {
    certificateStates.addAll(List.of(next));
  }

  @Override
  public void close() {
    server.stop(0);
  }

  private synchronized void answer(HttpExchange exchange) throws IOException {
    String authorization = exchange.getRequestHeaders().getFirst("Authorization");
    if (!("Bearer " + TOKEN).equals(authorization)) {
      send(exchange, 401, "{\"error\":{\"code\":\"token\",\"message\":\"Wrong token.\"}}");
      return;
    }
    switch (exchange.getRequestMethod() + " " + exchange.getRequestURI().getPath()) {
      case "GET /v1/health" ->
          send(
              exchange,
              200,
              "{\"status\":\"ok\",\"api\":1,\"software\":\"1.2.3\",\"version\":%d}"
                  .formatted(state().map(DesiredState::version).orElse(0L)));
      case "GET /v1/state" -> {
        if (told.isEmpty()) {
          send(exchange, 404, "{\"error\":{\"code\":\"empty\",\"message\":\"None.\"}}");
        } else {
          send(exchange, 200, JsonText.write(DesiredStateJson.write(told.getLast())));
        }
      }
      case "GET /v1/observed" -> send(exchange, 200, observed());
      case "PUT /v1/state" -> {
        DesiredState state = read(exchange.getRequestBody().readAllBytes());
        told.add(state);
        List<ListenerResult> bound =
            state.listeners().stream()
                .<ListenerResult>map(each -> new ListenerResult.Bound(each, each.port()))
                .toList();
        send(
            exchange,
            200,
            "{\"applied\":%s,\"ignored\":[]}"
                .formatted(
                    JsonText.write(
                        ApplyResultJson.write(new ApplyResult(state.version(), bound)))));
      }
      default -> send(exchange, 404, "{}");
    }
  }

  private String observed() {
    DesiredState state = state().orElse(DesiredState.EMPTY);
    CertificateState next =
        certificateStates.isEmpty()
            ? new CertificateState.Valid(UNTIL, Optional.empty())
            : certificateStates.poll();
    List<ObservedCertificate> certificates =
        state.certificates().stream()
            .map(each -> new ObservedCertificate(each.names(), next))
            .toList();
    return JsonText.write(
        ObservedStateJson.write(
            new ObservedState(state.version(), List.of(), List.of(), certificates)));
  }

  private static DesiredState read(byte[] document) {
    try {
      if (DesiredStateJson.read(new JsonText().read(document))
          instanceof ReadResult.Read<DesiredState> read) {
        return read.value();
      }
      throw new AssertionError("This state would be refused");
    } catch (JsonSyntaxException e) {
      throw new AssertionError(e);
    }
  }

  private static void send(HttpExchange exchange, int status, String text) throws IOException {
    byte[] body = text.getBytes(StandardCharsets.UTF_8);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }
}
