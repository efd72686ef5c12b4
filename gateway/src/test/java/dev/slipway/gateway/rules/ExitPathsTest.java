package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.RuledGateway.GET;
import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.testing.Policies;
import dev.slipway.gateway.testing.RuledGateway;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** However a request ends, it no longer counts as in flight, at its service or at any replica. */
class ExitPathsTest {
  private static final Policy POLICY =
      Policies.open()
          .body(1_000)
          .hold(10, Duration.ofMillis(400))
          .drain(Duration.ofMillis(300))
          .make();
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";
  private static final String UPGRADE =
      "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";
  private static final String AGREED =
      "HTTP/1.1 101 Yes\r\nConnection: Upgrade\r\nUpgrade: x\r\n\r\n";

  /** What a client does, and what else happens. */
  interface Client {
    void run(Wire wire, RuledGateway gateway, Replica replica) throws Exception;
  }

  static Stream<Arguments> ways() {
    Client gets = (wire, gateway, replica) -> wire.send(GET).rest();
    Client getsOne = (wire, gateway, replica) -> wire.send(GET).message();
    Client leaves =
        (wire, gateway, replica) -> {
          wire.send(GET);
          await().until(() -> gateway.web().inFlight() == 1);
        };
    Client leavesMidway = (wire, gateway, replica) -> wire.send(GET).until("part");
    return Stream.of(
        way("an answer", always(ok("x")), getsOne),
        way(
            "no body",
            always("HTTP/1.1 204 No\r\n\r\n"),
            (wire, gateway, replica) -> wire.send(GET).head()),
        way("an answer until the end", once("HTTP/1.1 200 OK\r\n\r\nx"), gets),
        way("the client leaves before the answer", wire -> silence(wire), leaves),
        way("the client leaves midway", wire -> partThenSilence(wire), leavesMidway),
        way("the replica closes without an answer", once(""), getsOne),
        way("the replica closes midway", once(part()), gets),
        way("the replica answers garbage", once("garbage\r\n\r\n"), getsOne),
        way(
            "the replica answers ambiguously",
            once("HTTP/1.1 200 OK\r\nTransfer-Encoding: x\r\n\r\n"),
            getsOne),
        way("the replica never answers", wire -> silence(wire), getsOne),
        way("the replica stops midway", wire -> partThenSilence(wire), gets),
        way(
            "the client's body stops",
            wire -> silence(wire),
            (wire, gateway, replica) -> wire.send(POST + "Content-Length: 9\r\n\r\nabc").message()),
        way(
            "the client's body is malformed",
            wire -> silence(wire),
            (wire, gateway, replica) ->
                wire.send(POST + "Transfer-Encoding: chunked\r\n\r\n-1\r\n").message()),
        way(
            "the client's body is too long",
            wire -> silence(wire),
            (wire, gateway, replica) ->
                wire.send(
                        POST
                            + "Transfer-Encoding: chunked\r\n\r\n7d0\r\n"
                            + "x".repeat(2_000)
                            + "\r\n")
                    .message()),
        way(
            "an upgrade, and the client closes",
            wire -> upgrade(wire),
            (wire, gateway, replica) -> wire.send(UPGRADE).head()),
        way(
            "an upgrade, and the replica closes",
            once(AGREED),
            (wire, gateway, replica) -> wire.send(UPGRADE).rest()),
        way(
            "an upgrade, and silence",
            wire -> upgrade(wire),
            (wire, gateway, replica) -> wire.send(UPGRADE).rest()),
        way("an upgrade nobody asked for", once(AGREED), getsOne),
        way(
            "nobody listens",
            null,
            (wire, gateway, replica) -> {
              gateway.apply(POLICY, nobody("b"));
              wire.send(GET).message();
            }),
        way(
            "one does not listen, the other does",
            always(ok("x")),
            (wire, gateway, replica) -> {
              gateway.apply(POLICY, nobody("b"), replica, nobody("c"));
              for (int i = 0; i < 6; i++) {
                assertThat(wire.send(POST + "Content-Length: 1\r\n\r\nx").message()).isNotEmpty();
              }
            }),
        way(
            "a kept connection has closed",
            once(ok("x")),
            (wire, gateway, replica) -> {
              wire.send(GET).message();
              wire.send(GET).message();
              wire.send(GET).message();
            }),
        way(
            "it waited in vain",
            null,
            (wire, gateway, replica) -> {
              gateway.apply(POLICY);
              wire.send(GET).message();
            }),
        way(
            "the client leaves while it waits",
            null,
            (wire, gateway, replica) -> {
              gateway.apply(POLICY);
              wire.send(GET);
              await().until(() -> gateway.web().waiting() == 1);
            }),
        way(
            "its replica is taken away",
            wire -> silence(wire),
            (wire, gateway, replica) -> {
              wire.send(GET);
              await().until(() -> gateway.web().inFlight() == 1);
              gateway.apply(POLICY);
              wire.message();
            }),
        way(
            "pipelined, and then the client leaves",
            wire -> partThenSilence(wire),
            (wire, gateway, replica) -> wire.send(GET + GET + GET).until("part")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("ways")
  void nothingStaysInFlight(String name, TestReplica.Script script, Client client)
      throws Exception {
    try (var replica = new TestReplica(script);
        var gateway =
            new RuledGateway(TestGateway.options().withLimits(TestGateway.IMPATIENT), POLICY)
                .limits(TestGateway.QUICK)) {
      gateway.apply(POLICY, replica.replica("a"));
      try (Wire wire = gateway.client()) {
        client.run(wire, gateway, replica.replica("a"));
      }
      await().until(() -> quiet(gateway.web()));
      gateway.apply(POLICY, replica.replica("a"));

      assertThat(gateway.web().requests()).isPositive();
      assertThat(gateway.web().replicas()).allMatch(each -> each.inFlight() == 0);
    }
  }

  private static boolean quiet(ObservedService web) {
    return web.inFlight() == 0
        && web.waiting() == 0
        && web.replicas().stream().mapToInt(ObservedReplica::inFlight).sum() == 0;
  }

  private static Arguments way(String name, TestReplica.Script script, Client client) {
    return Arguments.of(name, script == null ? always(ok("x")) : script, client);
  }

  private static TestReplica.Script always(String answer) {
    return wire -> {
      while (!wire.message().isEmpty()) {
        wire.send(answer);
      }
    };
  }

  private static TestReplica.Script once(String answer) {
    return wire -> {
      wire.message();
      wire.send(answer);
    };
  }

  private static void silence(Wire wire) throws IOException {
    wire.rest();
  }

  private static void partThenSilence(Wire wire) throws IOException {
    wire.head();
    wire.send(part());
    wire.rest();
  }

  private static void upgrade(Wire wire) throws IOException {
    wire.head();
    wire.send(AGREED);
    wire.rest();
  }

  private static String part() {
    return "HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\npart";
  }

  private static Replica nobody(String id) throws IOException {
    try (ServerSocket closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      return new Replica(id, "127.0.0.1", closed.getLocalPort());
    }
  }
}
