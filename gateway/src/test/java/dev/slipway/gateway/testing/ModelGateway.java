package dev.slipway.gateway.testing;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;

/**
 * A gateway with models at {@code models.localhost}, under whose services' own paths the API is at
 * {@code /api/v1}; and a key that may use the services a and b.
 */
public final class ModelGateway implements AutoCloseable {
  public static final String KEY = "Authorization: Bearer alice-secret\r\n";
  public static final String CHAT = "/v1/chat/completions";

  private final Gateway gateway = Gateway.start(TestGateway.options());

  public void apply(Service... services) throws Exception {
    byte[] hash =
        MessageDigest.getInstance("SHA-256")
            .digest("alice-secret".getBytes(StandardCharsets.UTF_8));
    ApiKey key =
        new ApiKey(
            "alice",
            "Alice",
            HexFormat.of().formatHex(hash),
            List.of("a", "b"),
            Optional.empty(),
            Optional.empty());
    DesiredState state =
        new DesiredState(
            1,
            List.of(new Listener("127.0.0.1", 0)),
            List.of(services),
            List.of(key),
            List.of(),
            List.of(),
            List.of(Route.host("models.localhost")));
    if (!gateway.apply(state).failures().isEmpty()) {
      throw new AssertionError("There is no free port.");
    }
  }

  public Gateway gateway() {
    return gateway;
  }

  public int port() {
    return gateway.observed().listeners().get(0).port();
  }

  @Override
  public void close() {
    gateway.close();
  }

  public static Service open(String name, String model, TestReplica replica) {
    return service(name, Policy.OPEN, model, replica);
  }

  public static Service closed(String name, String model, TestReplica replica) {
    return service(name, Policies.open().keyRequired().make(), model, replica);
  }

  public static Service service(String name, Policy policy, String model, TestReplica... replicas) {
    Policy offering =
        new Policy(
            policy.access(),
            policy.rateLimits(),
            policy.bodyBytes(),
            policy.httpsOnly(),
            policy.hsts(),
            policy.stickiness(),
            policy.probes(),
            policy.holding(),
            Optional.of(new ModelOffer(model, "/api/v1/")),
            policy.protocol(),
            policy.drain());
    return new Service(
        name,
        List.of(Route.host("a")),
        List.of(replicas).stream().map(each -> each.replica("0")).toList(),
        Limits.DEFAULT,
        offering);
  }

  public String get(String path, String headers) throws IOException {
    try (Wire client = client()) {
      return client
          .send("GET " + path + " HTTP/1.1\r\nHost: models.localhost\r\n" + headers + "\r\n")
          .message();
    }
  }

  /** Asks the service itself. */
  public String direct(String path, String headers, String body) throws IOException {
    try (Wire client = client()) {
      return client
          .send(
              "POST "
                  + path
                  + " HTTP/1.1\r\nHost: a\r\n"
                  + headers
                  + "Content-Length: "
                  + body.length()
                  + "\r\n\r\n"
                  + body)
          .message();
    }
  }

  public String post(String path, String headers, String body) throws IOException {
    try (Wire client = client()) {
      return client.send(head("POST", path, headers, body.length()) + body).message();
    }
  }

  public static String head(String method, String path, String headers, int length) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: models.localhost\r\n"
        + headers
        + "Content-Length: "
        + length
        + "\r\n\r\n";
  }

  public static String json(String body) {
    return "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  public Wire client() throws IOException {
    return Wire.to(port());
  }
}
