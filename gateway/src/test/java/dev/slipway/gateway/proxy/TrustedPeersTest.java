package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.TestReplica;
import java.net.InetAddress;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TrustedPeersTest {
  private static final String ASKED =
      "GET / HTTP/1.1\r\nHost: inner\r\n"
          + "X-Forwarded-For: 6.6.6.6, 203.0.113.7\r\nX-Forwarded-For: 10.0.0.9\r\n"
          + "X-Forwarded-Proto: https\r\nX-Forwarded-Host: outer\r\nX-Real-IP: 6.6.6.6\r\n"
          + "Forwarded: for=203.0.113.7\r\nX-Request-Id: abc\r\n\r\n";

  @Test
  void whatATrustedPeerSaysIsBelievedAndExtended() throws Exception {
    try (var replica = TestReplica.echo();
        var plane =
            new TestPlane(
                Policy.OPEN, true, List.of("127.0.0.0/8", "10.0.0.0/8"), replica.replica("a"));
        var client = plane.client()) {
      assertThat(client.send(ASKED).message())
          .startsWith("HTTP/1.1 200 ")
          .contains("x-forwarded-for: 6.6.6.6, 203.0.113.7, 10.0.0.9, 127.0.0.1\r\n")
          .contains("x-real-ip: 203.0.113.7\r\n", "x-forwarded-proto: https\r\n")
          .contains("x-forwarded-host: outer\r\n", "x-request-id: abc\r\n")
          .contains("forwarded: for=203.0.113.7, for=127.0.0.1;host=\"inner\";proto=http\r\n");
    }
  }

  @Test
  void whatAStrangerSaysIsDropped() throws Exception {
    try (var replica = TestReplica.echo();
        var plane = new TestPlane(Policy.OPEN, true, List.of("10.0.0.0/8"), replica.replica("a"));
        var client = plane.client()) {
      assertThat(client.send(ASKED).message())
          .contains("x-forwarded-for: 127.0.0.1\r\n", "x-forwarded-host: inner\r\n")
          .doesNotContain("6.6.6.6", "203.0.113.7", "abc");
    }
  }

  @ParameterizedTest
  @CsvSource({
    "10.0.0.0/8, 10.255.0.1, true",
    "10.0.0.0/8, 11.0.0.1, false",
    "192.168.1.128/25, 192.168.1.128, true",
    "192.168.1.128/25, 192.168.1.127, false",
    "1.2.3.4, 1.2.3.4, true",
    "1.2.3.4, 1.2.3.5, false",
    "0.0.0.0/0, 9.9.9.9, true",
    "2001:db8::/33, 2001:db8:7fff::1, true",
    "2001:db8::/33, 2001:db8:8000::1, false",
    "2001:db8::/33, 1.2.3.4, false"
  })
  void aNetworkIsThoseAddressesThatBeginAlike(String network, String address, boolean in)
      throws Exception {
    assertThat(TrustedPeers.of(List.of(network)).contains(InetAddress.getByName(address)))
        .isEqualTo(in);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0/8", "::/129", "1.2.3.4/"})
  void whatIsNoNetworkIsSaidToBeNone(String text) {
    assertThatThrownBy(() -> TrustedPeers.of(List.of(text)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not a network");
  }
}
