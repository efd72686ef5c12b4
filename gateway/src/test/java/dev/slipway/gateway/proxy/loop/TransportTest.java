package dev.slipway.gateway.proxy.loop;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TransportTest {
  @Test
  void theNativeTransportCanBeRefused() {
    assertThat(Transport.choose(false)).isEqualTo(Transport.NIO);
  }

  @Test
  void whatIsChosenIsAllowed() {
    Transport chosen = Transport.choose(true);

    assertThat(chosen.allowed()).isTrue();
    assertThat(chosen == Transport.EPOLL || !Transport.EPOLL.allowed()).isTrue();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void everyTransportForwards(boolean nativeTransport) throws Exception {
    var options = TestGateway.options().withNativeTransport(nativeTransport);
    try (var replica = TestReplica.echo();
        var gateway = new TestGateway(options, Limits.DEFAULT, replica.replica("a"));
        Wire client = gateway.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");

      assertThat(client.message()).startsWith("HTTP/1.1 200 ");
    }
  }
}
