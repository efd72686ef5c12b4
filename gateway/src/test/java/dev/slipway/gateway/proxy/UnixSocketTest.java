package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UnixSocketTest {
  @TempDir Path directory;

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aReplicaCanBeReachedThroughASocketOfTheMachine(boolean nativeTransport) throws Exception {
    Path path = directory.resolve("replica");
    Replica replica = new Replica("a", "unix:" + path, 0);
    try (var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        var plane = new TestPlane(Policy.OPEN, nativeTransport, List.of(), replica);
        var client = plane.client()) {
      server.bind(UnixDomainSocketAddress.of(path));
      Thread.ofVirtual().start(() -> answer(server));

      client.send("GET /x HTTP/1.0\r\n\r\n");
      assertThat(client.rest()).startsWith("HTTP/1.1 200 ").contains("GET /x HTTP/1.1");
    }
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void aSocketThatIsNotThereIsABadGateway(boolean nativeTransport) throws Exception {
    Replica replica = new Replica("a", "unix:" + directory.resolve("none"), 0);
    try (var plane = new TestPlane(Policy.OPEN, nativeTransport, List.of(), replica);
        var client = plane.client()) {
      client.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(client.message()).startsWith("HTTP/1.1 502 ");
    }
  }

  private static void answer(ServerSocketChannel server) {
    try (SocketChannel socket = server.accept()) {
      ByteBuffer asked = ByteBuffer.allocate(4096);
      socket.read(asked);
      byte[] body = Arrays.copyOf(asked.array(), asked.position());
      String head = "HTTP/1.1 200 OK\r\nContent-Length: " + body.length + "\r\n\r\n";
      socket.write(ByteBuffer.wrap(head.getBytes(StandardCharsets.US_ASCII)));
      socket.write(ByteBuffer.wrap(body));
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }
}
