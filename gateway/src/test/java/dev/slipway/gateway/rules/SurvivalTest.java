package dev.slipway.gateway.rules;

import static dev.slipway.gateway.testing.TestReplica.ok;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.Gateway;
import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Whatever goes on at one service, another on the same gateway answers as before. */
class SurvivalTest {
  private static final int ATTACKERS = 300;
  private static final int REQUESTS = 100;
  private static final String HEAD = "GET / HTTP/1.1\r\nHost: victim\r\n";

  /** What each of many clients of the victim does once it is connected. */
  interface Attacker {
    void run(Wire wire) throws IOException;
  }

  static Stream<Arguments> attacks() {
    TestReplica.Script good =
        wire -> {
          while (!wire.message().isEmpty()) {
            wire.send(ok("x"));
          }
        };
    Attacker asks = wire -> wire.send(HEAD + "\r\n");
    return Stream.of(
        Arguments.of("headers that never end", good, (Attacker) wire -> wire.send(HEAD + "X: ")),
        Arguments.of(
            "bodies that never end",
            good,
            (Attacker) wire -> wire.send(HEAD + "Content-Length: 100000\r\n\r\nx")),
        Arguments.of("clients that never read", (TestReplica.Script) SurvivalTest::floods, asks),
        Arguments.of(
            "a replica that never answers", (TestReplica.Script) wire -> wire.rest(), asks),
        Arguments.of(
            "a replica that answers garbage",
            (TestReplica.Script)
                wire -> {
                  wire.message();
                  wire.send("\0\1\2".repeat(10_000));
                },
            asks),
        Arguments.of(
            "a replica that closes midway",
            (TestReplica.Script)
                wire -> {
                  wire.message();
                  wire.send("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\nx");
                },
            asks),
        Arguments.of("clients that say nothing", good, (Attacker) wire -> {}),
        Arguments.of(
            "clients that talk nonsense", good, (Attacker) wire -> wire.send("\0".repeat(100))));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("attacks")
  void theOtherServiceDoesNotNotice(String name, TestReplica.Script script, Attacker attacker)
      throws Exception {
    ClientLimits patient =
        new ClientLimits(
            32 * 1024, Duration.ofSeconds(5), Duration.ofSeconds(5), Duration.ofSeconds(5));
    Limits limits = new Limits(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));
    try (var victim = new TestReplica(script);
        var other = TestReplica.always(ok("other"));
        Gateway gateway = Gateway.start(TestGateway.options().withLimits(patient))) {
      gateway.apply(
          new DesiredState(
              1,
              List.of(new Listener("127.0.0.1", 0)),
              List.of(
                  service("victim", limits, victim.replica("v")),
                  service("other", limits, other.replica("o")))));
      int port = gateway.observed().listeners().get(0).port();
      List<Wire> attackers = new ArrayList<>();
      for (int i = 0; i < ATTACKERS; i++) {
        Wire wire = Wire.to(port);
        attackers.add(wire);
        attacker.run(wire);
      }
      // The kernel takes some megabytes for each client that does not read, which is work.
      AtomicLong sent = new AtomicLong(-1);
      await().until(() -> settled(sent, sentByVictim(gateway)));
      long[] times = times(port);
      for (Wire wire : attackers) {
        wire.close();
      }

      Arrays.sort(times);
      assertThat(Duration.ofNanos(times[REQUESTS / 2])).isLessThan(Duration.ofMillis(50));
      assertThat(Duration.ofNanos(times[REQUESTS - 1])).isLessThan(Duration.ofSeconds(3));
    }
  }

  private static boolean settled(AtomicLong last, long now) {
    return last.getAndSet(now) == now;
  }

  private static long sentByVictim(Gateway gateway) {
    return gateway.observed().services().get(0).bytesOut();
  }

  /** How long requests to the other service take. */
  private static long[] times(int port) throws IOException {
    long[] times = new long[REQUESTS];
    for (int i = 0; i < REQUESTS; i++) {
      long start = System.nanoTime();
      try (Wire wire = Wire.to(port)) {
        assertThat(wire.send("GET / HTTP/1.1\r\nHost: other\r\n\r\n").message()).endsWith("other");
      }
      times[i] = System.nanoTime() - start;
    }
    return times;
  }

  private static void floods(Wire wire) throws IOException {
    wire.message();
    wire.send("HTTP/1.1 200 OK\r\nContent-Length: 1000000000\r\n\r\n");
    byte[] piece = new byte[1 << 16];
    while (true) {
      wire.send(piece);
    }
  }

  private static Service service(String name, Limits limits, Replica replica) {
    return new Service(name, List.of(Route.host(name)), List.of(replica), limits);
  }
}
