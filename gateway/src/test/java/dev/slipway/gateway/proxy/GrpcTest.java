package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.testing.GrpcPeer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Calls by gRPC's own library through the gateway to a service that is made with it. */
class GrpcTest {
  private static final boolean REQUIRED = System.getenv().containsKey("SLIPWAY_REQUIRE_GRPC");
  private static final Policy H2C = TestPlane.policy(ReplicaProtocol.H2C);

  /** How the client reaches the service: first without a gateway, so that both can be compared. */
  enum Way {
    DIRECT,
    CLEAR_TEXT,
    TLS
  }

  /** What each call brings; where they are made says how. */
  private static final Map<String, String> OUTCOMES =
      Map.ofEntries(
          Map.entry(
              "unary",
              "b'hello \\x00\\xff' OK {'said-first': 'this'}"
                  + " [('raw-bin', b'\\x00\\xff'), ('said-last', 'x')]"),
          Map.entry("empty", "b''"),
          Map.entry("fail", "FAILED_PRECONDITION: not so: 100 % ü [('why-bin', b'\\x01\\x02')]"),
          Map.entry("nowhere", "UNIMPLEMENTED: Method not found! []"),
          Map.entry(
              "down", "[0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 16, 17, 18, 19]"),
          Map.entry("broken", "[b'one', b'two'] then DATA_LOSS: no three"),
          Map.entry("up", "100 messages, 247500 bytes"),
          Map.entry("chat", "[b'HOW', b'DO', b'YOU', b'DO'] and 0 more, OK"),
          Map.entry("cancel", "begun yes, ended yes, limit none, CANCELLED"),
          Map.entry("deadline", "begun yes, ended yes, limit known, DEADLINE_EXCEEDED"),
          Map.entry("large", "8388608 True"),
          Map.entry("many", "True"));

  @TempDir Path directory;

  @ParameterizedTest
  @EnumSource(Way.class)
  void callsOfEveryKindComeOutAsWithoutAGateway(Way way) throws Exception {
    assumeTrue(REQUIRED || GrpcPeer.installed(), "python3-grpcio is not installed");
    try (var service = GrpcPeer.service()) {
      Replica replica = service.replica();
      try (var plane = new TestPlane(H2C, replica);
          var client = client(way, plane, replica)) {
        Map<String, String> came = new HashMap<>();
        for (String call : OUTCOMES.keySet()) {
          came.put(call, client.call(call));
        }
        assertThat(came).containsExactlyInAnyOrderEntriesOf(OUTCOMES);
        await().until(() -> plane.stats.inFlight() == 0);
      }
    }
  }

  @Test
  void aServiceThatCannotBeReachedIsUnavailableToTheClient() throws Exception {
    assumeTrue(REQUIRED || GrpcPeer.installed(), "python3-grpcio is not installed");
    try (var plane = new TestPlane(H2C);
        var client = GrpcPeer.client(plane.port())) {
      assertThat(client.call("unary")).startsWith("UNAVAILABLE: ");
    }
  }

  private GrpcPeer client(Way way, TestPlane plane, Replica replica) throws Exception {
    if (way == Way.DIRECT) {
      return GrpcPeer.client(replica.port());
    }
    if (way == Way.CLEAR_TEXT) {
      return GrpcPeer.client(plane.port());
    }
    Path trusted = directory.resolve("trusted.pem");
    Files.writeString(trusted, plane.certificate.pem());
    return GrpcPeer.client(plane.tlsPort(), trusted);
  }
}
