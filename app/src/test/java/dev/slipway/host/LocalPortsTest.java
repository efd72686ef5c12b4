package dev.slipway.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class LocalPortsTest {
  private final HostPorts ports = new LocalHost().ports();

  @Test
  void aPortInUseIsNotFree() throws IOException {
    try (ServerSocket taken = listen()) {
      assertThat(ports.free(taken.getLocalPort())).isFalse();
      assertThat(ports.firstFree(taken.getLocalPort()).orElseThrow())
          .isGreaterThan(taken.getLocalPort());
    }
  }

  @Test
  void aForwardCarriesBothDirectionsAndTheirEnds() throws Exception {
    try (ServerSocket server = listen()) {
      int local = freePort();
      try (Forward _ = ports.forward(local, new Endpoint.Port(server.getLocalPort()));
          Socket client = new Socket(InetAddress.getLoopbackAddress(), local);
          Socket accepted = server.accept()) {
        client.getOutputStream().write("ping".getBytes(StandardCharsets.US_ASCII));
        client.shutdownOutput();
        assertThat(accepted.getInputStream().readAllBytes()).asString().isEqualTo("ping");

        accepted.getOutputStream().write("pong".getBytes(StandardCharsets.US_ASCII));
        accepted.shutdownOutput();
        assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("pong");
      }
    }
  }

  @Test
  void aForwardFromATakenPortIsRefused() throws IOException {
    try (ServerSocket taken = listen()) {
      assertThatThrownBy(() -> ports.forward(taken.getLocalPort(), new Endpoint.Port(1)))
          .isInstanceOf(IOException.class);
    }
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private static int freePort() throws IOException {
    try (ServerSocket socket = listen()) {
      return socket.getLocalPort();
    }
  }
}
