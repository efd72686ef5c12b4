package dev.slipway.host.ssh;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import dev.slipway.host.Endpoint;
import dev.slipway.host.Forward;
import dev.slipway.host.LocalHost;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(90)
class SshForwardsTest {
  @TempDir private Path folder;
  private OpenSshServer server;
  private SshHost host;
  private Echo echo;

  @BeforeEach
  void start() throws Exception {
    server = OpenSshServer.start(folder.resolve("server"));
    Desk desk = new Desk(folder.resolve("home"));
    server.authorize(OpenSshServer.key(desk.home.resolve(".ssh/id_ed25519"), "ed25519", ""));
    host = desk.host(server);
    echo = new Echo();
  }

  @AfterEach
  void end() throws Exception {
    host.close();
    echo.close();
    server.close();
  }

  @Test
  void bothDirectionsAndTheirEndsAreCarried() throws Exception {
    try (ServerSocket target = listen();
        Forward way = host.ports().forward(0, new Endpoint.Port(target.getLocalPort()));
        Socket client = connect(way.port());
        Socket accepted = target.accept()) {
      client.getOutputStream().write(text("ping"));
      client.shutdownOutput();
      assertThat(accepted.getInputStream().readAllBytes()).asString().isEqualTo("ping");

      accepted.getOutputStream().write(text("pong"));
      accepted.shutdownOutput();
      assertThat(client.getInputStream().readAllBytes()).asString().isEqualTo("pong");
    }
  }

  @Test
  void muchIsCarriedWholeAlsoWhenTheReaderPauses() throws Exception {
    byte[] much = new byte[20_000_000];
    for (int i = 0; i < much.length; i++) much[i] = (byte) (i * 31 + i / 251);
    try (Forward way = host.ports().forward(0, new Endpoint.Port(echo.port()));
        Socket client = connect(way.port())) {
      Thread.ofVirtual()
          .start(
              () -> {
                try {
                  client.getOutputStream().write(much);
                  client.shutdownOutput();
                } catch (IOException e) {
                  throw new IllegalStateException(e);
                }
              });
      // Until every window on the way is full.
      await().pollDelay(Duration.ofSeconds(1)).until(() -> true);

      assertThat(client.getInputStream().readAllBytes()).isEqualTo(much);
    }
  }

  @Test
  void aRefusedConnectionEndsAlone() throws Exception {
    int free = new LocalHost().ports().firstFree(21_000).orElseThrow();
    try (Forward refused = host.ports().forward(0, new Endpoint.Port(free));
        Socket client = connect(refused.port())) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
      await().until(() -> refused.trouble().isPresent());

      try (ServerSocket late = new ServerSocket(free, 1, InetAddress.getLoopbackAddress());
          Socket again = connect(refused.port());
          Socket accepted = late.accept()) {
        accepted.getOutputStream().write(7);
        assertThat(again.getInputStream().read()).isEqualTo(7);
        assertThat(refused.trouble()).isEmpty();
      }
    }
  }

  @Test
  void aForwardComesBackOnTheSamePortAfterTheMachineWasAway() throws Exception {
    try (Forward way = host.ports().forward(0, new Endpoint.Port(echo.port()))) {
      assertThat(echoed(way.port())).isTrue();
      server.stop();
      assertThat(echoed(way.port())).isFalse();
      assertThat(way.trouble()).isPresent();

      server.start();

      await().atMost(Duration.ofSeconds(20)).until(() -> echoed(way.port()));
    }
  }

  @Test
  void aForwardLeadsToASocketToo() throws Exception {
    Path socket = folder.resolve("s");
    try (ServerSocketChannel target = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      target.bind(UnixDomainSocketAddress.of(socket));
      try (Forward way = host.ports().forward(0, new Endpoint.Socket(socket.toString()));
          Socket client = connect(way.port());
          SocketChannel accepted = target.accept()) {
        accepted.write(ByteBuffer.wrap(text("x")));
        assertThat(client.getInputStream().read()).isEqualTo('x');
      }
    }
  }

  @Test
  void aTakenLocalPortIsRefused() throws Exception {
    assertThatThrownBy(() -> host.ports().forward(echo.port(), new Endpoint.Port(1)))
        .isInstanceOf(IOException.class);
  }

  @Test
  void aClosedForwardGivesItsPortBackAndEndsItsConnections() throws Exception {
    Forward way = host.ports().forward(0, new Endpoint.Port(echo.port()));
    try (Socket client = connect(way.port())) {
      client.getOutputStream().write(1);
      assertThat(client.getInputStream().read()).isEqualTo(1);

      way.close();

      assertThat(client.getInputStream().read()).isEqualTo(-1);
      new ServerSocket(way.port(), 1, InetAddress.getLoopbackAddress()).close();
    }
  }

  @Test
  void theMachinesPortLeadsHereAndIsClosedWithTheForward() throws Exception {
    Forward way = host.ports().reverse(new Endpoint.Port(0), echo.port());
    assertThat(echoed(way.port())).isTrue();
    assertThat(host.ports().free(way.port())).isFalse();
    assertThat(host.ports().firstFree(way.port()).orElseThrow()).isGreaterThan(way.port());

    way.close();

    assertThat(echoed(way.port())).isFalse();
    assertThat(host.ports().free(way.port())).isTrue();
  }

  @Test
  void theMachinesPortIsOpenedAgainAfterTheMachineWasAway() throws Exception {
    int port = new LocalHost().ports().firstFree(22_000).orElseThrow();
    try (Forward way = host.ports().reverse(new Endpoint.Port(port), echo.port())) {
      assertThat(echoed(port)).isTrue();
      server.stop();
      await().until(() -> way.trouble().isPresent());

      server.start();

      await().atMost(Duration.ofSeconds(20)).until(() -> echoed(port));
      await().until(() -> way.trouble().isEmpty());
    }
  }

  @Test
  void theMachinesSocketLeadsHereAlsoWhereACrashLeftOne() throws Exception {
    Path socket = folder.resolve("r");
    try (ServerSocketChannel left = ServerSocketChannel.open(StandardProtocolFamily.UNIX)) {
      left.bind(UnixDomainSocketAddress.of(socket));
    }
    try (Forward _ = host.ports().reverse(new Endpoint.Socket(socket.toString()), echo.port());
        SocketChannel client = SocketChannel.open(UnixDomainSocketAddress.of(socket))) {
      client.write(ByteBuffer.wrap(text("y")));
      ByteBuffer got = ByteBuffer.allocate(1);
      assertThat(client.read(got)).isEqualTo(1);
      assertThat(got.array()).isEqualTo(text("y"));
    }
  }

  @Test
  void aTakenPortOfTheMachineIsRefusedWithASentence() {
    assertThatThrownBy(() -> host.ports().reverse(new Endpoint.Port(echo.port()), 1))
        .isInstanceOf(SshException.class)
        .hasMessageContaining("127.0.0.1")
        .hasMessageContaining("does not listen on port " + echo.port());
  }

  @Test
  void aReverseConnectionThatNobodyTakesHereEndsAlone() throws Exception {
    int free = new LocalHost().ports().firstFree(23_000).orElseThrow();
    try (Forward way = host.ports().reverse(new Endpoint.Port(0), free);
        Socket client = connect(way.port())) {
      assertThat(client.getInputStream().read()).isEqualTo(-1);
      assertThat(host.state()).isNotInstanceOf(LinkState.Down.class);
      assertThat(way.trouble()).isEmpty();
    }
  }

  private static boolean echoed(int port) {
    try (Socket client = connect(port)) {
      client.setSoTimeout(15_000);
      client.getOutputStream().write(5);
      return client.getInputStream().read() == 5;
    } catch (IOException e) {
      return false;
    }
  }

  private static Socket connect(int port) throws IOException {
    return new Socket(InetAddress.getLoopbackAddress(), port);
  }

  private static ServerSocket listen() throws IOException {
    return new ServerSocket(0, 10, InetAddress.getLoopbackAddress());
  }

  private static byte[] text(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Says back what it hears. */
  private static final class Echo implements AutoCloseable {
    private final ServerSocket listener = listen();

    Echo() throws IOException {
      Thread.ofVirtual().start(this::accept);
    }

    int port() {
      return listener.getLocalPort();
    }

    private void accept() {
      while (!listener.isClosed()) {
        try {
          Socket client = listener.accept();
          Thread.ofVirtual().start(() -> answer(client));
        } catch (IOException e) {
          return;
        }
      }
    }

    private static void answer(Socket client) {
      try (client) {
        client.getInputStream().transferTo(client.getOutputStream());
      } catch (IOException e) {
        // The client went away.
      }
    }

    @Override
    public void close() throws IOException {
      listener.close();
    }
  }
}
