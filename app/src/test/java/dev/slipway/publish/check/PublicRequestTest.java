package dev.slipway.publish.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class PublicRequestTest {
  private static final String PATH = "/slipway-check/1";

  @Test
  void whatAServiceMayNeedIsTriedForReal() throws Exception {
    List<String> told = new ArrayList<>();
    try (SampleServer sample = SampleServer.start()) {
      assertThat(new PublicRequest(at(sample.port())).run(told::add))
          .containsExactly("HTTP answers", "events arrive one by one", "a WebSocket echoes")
          .isEqualTo(told);
    }
  }

  @Test
  void whoeverElseAnswersIsNotTakenForTheGateway() throws Exception {
    assertThatThrownBy(() -> answered("Welcome to nginx", ""))
        .isInstanceOf(CheckFailure.class)
        .hasMessageContaining("answered with status 200, and not what the gateway was told");
  }

  @Test
  void eventsThatAreKeptBackAreNotTakenForAStream() {
    assertThatThrownBy(() -> answered(SampleServer.ANSWER, "data: 1\n\n"))
        .isInstanceOf(CheckFailure.class)
        .hasMessageContaining("kept back on its way");
  }

  @Test
  void anApplicationThatCannotBeUpgradedIsToldFromOneThatCan() {
    assertThatThrownBy(() -> answered(SampleServer.ANSWER, "data: 1\n\ndata: 2\n\n"))
        .isInstanceOf(CheckFailure.class)
        .hasMessageStartingWith("A WebSocket does not get through");
  }

  @Test
  void aPortWhereNothingListensSaysSo() throws Exception {
    int port;
    try (SampleServer sample = SampleServer.start()) {
      port = sample.port();
    }

    // The listener is closed by the thread that accepts, when it wakes.
    await()
        .untilAsserted(
            () ->
                assertThat(new PortTry(2_000).problem("127.0.0.1", port))
                    .hasValueSatisfying(
                        sentence ->
                            assertThat(sentence).contains("refuses connections", "80 and 443")));
    assertThatThrownBy(() -> new PublicRequest(at(port)).run(words -> {}))
        .isInstanceOf(CheckFailure.class)
        .hasMessageContaining("did not answer");
  }

  /** Asks a server that gives the same answers to everybody, each as a whole. */
  private static void answered(String hello, String events)
      throws IOException, CheckFailure, InterruptedException {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          boolean stream = exchange.getRequestURI().getPath().endsWith(SampleServer.EVENTS);
          byte[] body = (stream ? events : hello).getBytes(StandardCharsets.UTF_8);
          exchange.sendResponseHeaders(200, body.length);
          exchange.getResponseBody().write(body);
          exchange.close();
        });
    server.start();
    try {
      new PublicRequest(at(server.getAddress().getPort())).run(words -> {});
    } finally {
      server.stop(0);
    }
  }

  private static PublicAddress at(int port) {
    return new PublicAddress(Optional.empty(), "127.0.0.1", port, PATH, false);
  }
}
