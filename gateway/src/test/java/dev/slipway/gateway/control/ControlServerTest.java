package dev.slipway.gateway.control;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.state.NotStoredException;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ControlServerTest {
  private static final Duration LONG = Duration.ofSeconds(20);
  private static final Duration SHORT = Duration.ofMillis(150);

  @TempDir Path directory;
  private final MemoryStore store = new MemoryStore();
  private final List<DesiredState> applied = new ArrayList<>();
  private String token = "";
  private ControlServer server;

  @BeforeEach
  void start() throws IOException {
    token = tokenIn(directory);
    server = server(new ControlLimits(1000, LONG, LONG, LONG, 4));
  }

  @AfterEach
  void close() {
    server.close();
  }

  @Test
  void aStateIsAcceptedAppliedAndToldAsItWasSent() throws Exception {
    String state = "{ \"version\": 3, \"new\": 1, \"services\": [{\"name\": \"web\"}] }";

    assertThat(put(state))
        .startsWith("HTTP/1.1 200 OK")
        .contains("slipway-api: 1")
        .endsWith("{\"applied\":{\"version\":3,\"listeners\":[]},\"ignored\":[\"/new\"]}\n");
    assertThat(applied).singleElement().extracting(DesiredState::version).isEqualTo(3L);
    assertThat(get("/v1/state")).endsWith("\r\n\r\n" + state);
    assertThat(get("/v1/health")).contains("\"status\":\"ok\"").contains("\"version\":3");
    assertThat(get("/v1/observed")).contains("\"version\":9");
    assertThat(get("/metrics")).contains("text/plain; version=0.0.4").endsWith("up 1\n");
  }

  @Test
  void aStaleVersionIsRefusedWithBothVersions() throws Exception {
    put("{\"version\":5}");

    assertThat(put("{\"version\":4}"))
        .startsWith("HTTP/1.1 409 ")
        .contains("This state is version 4, and the gateway has version 5 already.")
        .contains("\"sent\":4,\"held\":5");
    assertThat(applied).hasSize(1);
  }

  @Test
  void theSameVersionIsTakenAgainOnlyIfItSaysTheSame() throws Exception {
    put("{\"version\":5,\"services\":[{\"name\":\"a\"}]}");

    assertThat(put("{ \"services\": [ {\"name\": \"a\"} ], \"version\": 5.0 }"))
        .startsWith("HTTP/1.1 200 ");
    assertThat(put("{\"version\":5,\"services\":[]}"))
        .startsWith("HTTP/1.1 409 ")
        .contains("The gateway has a version 5 with other content.");
    assertThat(put("{\"version\":5,\"services\":[{\"name\":\"a\"}],\"unknown\":1}"))
        .startsWith("HTTP/1.1 409 ");
    assertThat(applied).hasSize(2);
  }

  @Test
  void mistakesAreToldWithTheirPlaces() throws Exception {
    assertThat(put("{\"version\":1,\"listeners\":[{\"port\":1}]}"))
        .startsWith("HTTP/1.1 400 ")
        .endsWith(
            "{\"error\":{\"code\":\"refused\",\"message\":\"\\\"address\\\" is missing.\","
                + "\"mistakes\":[{\"pointer\":\"/listeners/0\",\"sentence\":\"\\\"address\\\" is"
                + " missing.\"}]}}\n");
    assertThat(put("{")).startsWith("HTTP/1.1 400 ").contains("This is not JSON, at line 1");
    assertThat(applied).isEmpty();
    assertThat(get("/v1/state")).startsWith("HTTP/1.1 404 ");
  }

  @Test
  void whatCannotBeKeptDoesNotHold() throws Exception {
    put("{\"version\":1}");
    store.failWith("The disk is full.");

    assertThat(put("{\"version\":2}"))
        .startsWith("HTTP/1.1 507 ")
        .contains("\"code\":\"notStored\",\"message\":\"The disk is full.\"");
    assertThat(get("/v1/state")).endsWith("{\"version\":1}");
    assertThat(applied).hasSize(1);
    store.failWith(null);
    assertThat(put("{\"version\":2}")).startsWith("HTTP/1.1 200 ");
  }

  @Test
  void whoeverDoesNotKnowTheTokenIsRefused() throws Exception {
    for (String header :
        List.of(
            "",
            "Authorization: Bearer \r\n",
            "Authorization: Bearer " + token + "0\r\n",
            "Authorization: bearer " + token.substring(1) + "\r\n",
            "Authorization: Bearer x\r\nAuthorization: Bearer " + token + "\r\n",
            "Authorization: Basic " + token + "\r\n")) {
      assertThat(ask("GET /v1/state HTTP/1.1\r\nHost: 127.0.0.1\r\n" + header + "\r\n"))
          .startsWith("HTTP/1.1 401 ")
          .contains("control-token");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Host: evil.example\r\n",
        "Host: 127.0.0.1.evil.example:80\r\n",
        "Host: 127.0.0.1\r\nHost: 127.0.0.1\r\n",
        "Host: 127.0.0.1\r\nOrigin: http://127.0.0.1\r\n",
        "Host: 127.0.0.1\r\nOrigin: null\r\n",
        "Host: 127.0.0.1\r\nSec-Fetch-Site: cross-site\r\n",
        "Host: localhost\r\nReferer: http://a/\r\n",
        "X: y\r\n"
      })
  void noWebPageDrivesTheGateway(String headers) throws Exception {
    assertThat(
            ask(
                "GET /v1/state HTTP/1.1\r\n"
                    + headers
                    + "Authorization: Bearer "
                    + token
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 403 ");
  }

  @Test
  void unknownPathsAndMethodsAreToldWhatThereIs() throws Exception {
    assertThat(get("/v1/stat")).startsWith("HTTP/1.1 404 ").contains("Known are /v1/state");
    assertThat(ask(request("DELETE", "/v1/state", "")))
        .startsWith("HTTP/1.1 405 ")
        .contains("Use GET or PUT.");
  }

  @Test
  void aBodyThatIsTooLongIsRefusedWhetherAnnouncedOrNot() throws Exception {
    assertThat(
            ask(
                "PUT /v1/state HTTP/1.1\r\nHost: localhost\r\nContent-Length: 1001\r\n"
                    + "Authorization: Bearer "
                    + token
                    + "\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
    assertThat(
            ask(
                "PUT /v1/state HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: chunked\r\n"
                    + "Authorization: Bearer "
                    + token
                    + "\r\n\r\n400\r\n"
                    + "x".repeat(1024)
                    + "\r\n0\r\n\r\n"))
        .startsWith("HTTP/1.1 413 ");
  }

  @Test
  void oneConnectionServesManyRequests() throws Exception {
    try (Wire wire = Wire.to(server.port())) {
      for (int version = 1; version < 50; version++) {
        String answer =
            wire.send(request("PUT", "/v1/state", "{\"version\":" + version + "}")).message();
        assertThat(answer).startsWith("HTTP/1.1 200 ");
      }
      String two = request("GET", "/v1/health", "") + request("GET", "/v1/state", "");
      wire.send(two);
      assertThat(wire.message()).contains("\"status\":\"ok\"");
      assertThat(wire.message()).endsWith("{\"version\":49}");
    }
  }

  @Test
  void whoeverIsSlowIsHungUpOn() throws Exception {
    try (ControlServer hasty = server(new ControlLimits(1000, SHORT, LONG, SHORT, 4));
        Wire idle = Wire.to(hasty.port());
        Wire slow = Wire.to(hasty.port())) {
      slow.send("PUT /v1/state HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n");

      assertThat(slow.rest()).isEmpty();
      assertThat(idle.rest()).isEmpty();
    }
  }

  @Test
  void connectionsHaveANumber() throws Exception {
    List<Wire> held = new ArrayList<>();
    for (int i = 0; i < 4; i++) {
      Wire wire = Wire.to(server.port());
      wire.send(request("GET", "/v1/health", "")).message();
      held.add(wire);
    }
    try (Wire more = Wire.to(server.port())) {
      assertThat(more.rest()).isEmpty();
    }
    for (Wire wire : held) {
      wire.close();
    }
  }

  @Test
  void itListensOnLoopbackOnly() {
    assertThatThrownBy(() -> server(new InetSocketAddress("0.0.0.0", 0), ControlLimits.DEFAULT))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("listens on 127.0.0.1 or [::1]");
  }

  @Test
  void theTokenIsItsUsersAlone() throws Exception {
    Path file = directory.resolve("control-token");
    assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
        .isEqualTo("rw-------");
    assertThat(Files.readString(file)).matches("[0-9a-f]{64}\n");
    assertThat(tokenIn(directory)).isEqualTo(token);

    Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r-----"));
    assertThatThrownBy(() -> ControlToken.in(directory))
        .isInstanceOf(NotStoredException.class)
        .hasMessage(
            "Other users may read " + file + ". Delete it, and the gateway makes a new one.");
  }

  private static String tokenIn(Path directory) throws IOException {
    ControlToken.in(directory);
    return Files.readString(directory.resolve(ControlToken.FILE)).strip();
  }

  private ControlServer server(ControlLimits limits) throws IOException {
    return server(new InetSocketAddress("127.0.0.1", 0), limits);
  }

  private ControlServer server(InetSocketAddress address, ControlLimits limits) throws IOException {
    DesiredStates states =
        new DesiredStates(
            store,
            state -> {
              applied.add(state);
              return new ApplyResult(state.version(), List.of());
            });
    ControlApi api =
        new ControlApi(
            states, () -> new ObservedState(9, List.of(), List.of()), () -> "up 1\n", "1.2.3");
    return new ControlServer(address, api, ControlToken.in(directory), limits);
  }

  private String put(String body) throws IOException {
    return ask(request("PUT", "/v1/state", body));
  }

  private String get(String path) throws IOException {
    return ask(request("GET", path, ""));
  }

  private String request(String method, String path, String body) {
    return method
        + " "
        + path
        + " HTTP/1.1\r\nHost: 127.0.0.1:1\r\nAuthorization: Bearer "
        + token
        + "\r\nContent-Length: "
        + body.length()
        + "\r\n\r\n"
        + body;
  }

  private String ask(String request) throws IOException {
    try (Wire wire = Wire.to(server.port())) {
      return wire.send(request).message();
    }
  }
}
