package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.net.SocketException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** Frames that cost the gateway more than their sender: each kind ends its connection. */
class Http2FloodTest {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int DATA = 0;
  private static final int HEADERS = 1;
  private static final int PRIORITY = 2;
  private static final int SETTINGS = 4;
  private static final int PING = 6;
  private static final int GOAWAY = 7;
  private static final int WINDOW_UPDATE = 8;
  private static final int CONTINUATION = 9;
  private static final int FRAME_HEAD = 9;
  private static final int END_STREAM = 1;
  private static final int END_HEADERS = 4;

  /** The method POST, the scheme http, the path / and the authority a. */
  private static final String POST = "\203\206\204\101\1a";

  /** The same, asking with GET. */
  private static final String GET = "\202\206\204\101\1a";

  private static final String ASKED = frame(HEADERS, END_HEADERS, 1, POST);

  static Stream<Arguments> floods() {
    return Stream.of(
        Arguments.of("data without bytes", ASKED + frame(DATA, 0, 1, "").repeat(1_000)),
        Arguments.of(
            "continuations without bytes",
            frame(HEADERS, 0, 1, POST) + frame(CONTINUATION, 0, 1, "").repeat(1_000)),
        Arguments.of(
            "continuations of one byte",
            frame(HEADERS, 0, 1, POST) + frame(CONTINUATION, 0, 1, "\204").repeat(1_000)),
        Arguments.of(
            "continuations beyond every head",
            frame(HEADERS, 0, 1, POST)
                + frame(CONTINUATION, 0, 1, ("\0\1x\177" + "\1" + "y".repeat(128)).repeat(80))
                    .repeat(200)),
        Arguments.of("settings", frame(SETTINGS, 0, 0, "\0\1\0\0\0\0").repeat(2_000)),
        Arguments.of("priorities", ASKED + frame(PRIORITY, 0, 1, "\0\0\0\0\1").repeat(2_000)),
        Arguments.of("pings", frame(PING, 0, 0, "12345678").repeat(2_000)),
        Arguments.of("resets by windows of nothing", madeToReset(WINDOW_UPDATE, "\0\0\0\0")),
        Arguments.of("resets by windows too large", madeToReset(WINDOW_UPDATE, "\177\377\377\377")),
        Arguments.of("resets by data after the end", madeToReset(DATA, "x")),
        Arguments.of("resets by priorities of another size", madeToReset(PRIORITY, "\0\0\0\0")),
        Arguments.of("resets by heads without a name", opened(600, "\202\206\204\101\1a\100\0\0")));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("floods")
  void endsTheConnectionAndNothingElse(String name, String frames) throws Exception {
    try (var replica = new TestReplica(Wire::rest);
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      assertThat(ends(client, PREFACE + frame(SETTINGS, 0, 0, "") + frames)).isTrue();
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  @Test
  void aHeadThatUnpacksToMuchMoreIsRefused() throws Exception {
    // One field of 4,000 bytes, which the table remembers, and 4,000 times one byte that names it.
    String remembered = "\100\1x\177" + (char) (0x80 | (4_000 - 127) % 128) + (char) (3_873 / 128);
    String head = POST + remembered + "y".repeat(4_000) + "\276".repeat(4_000);
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        Wire client = gateway.client()) {
      client.send(PREFACE + frame(SETTINGS, 0, 0, "") + frame(HEADERS, 5, 1, head));

      assertThat(answeredOrReset(client)).isTrue();
      assertThat(replica.connections()).isZero();
      assertThat(gateway.web().requests()).isZero();
    }
  }

  @Test
  void aWindowThatNeverOpensHoldsNoMoreThanItsStream() throws Exception {
    try (var replica = TestReplica.always(TestReplica.ok("x".repeat(1 << 20)));
        var gateway = TestGateway.before(TestGateway.QUICK, replica);
        Wire client = gateway.client();
        var other = new StreamClient(gateway.port())) {
      // Streams whose window is zero.
      client.send(PREFACE + frame(SETTINGS, 0, 0, "\0\4\0\0\0\0") + opened(20, GET));
      await().until(() -> gateway.web().requests() == 20);

      assertThat(other.open(request("GET", "/"), true).next()).startsWith("headers :status=200");
      await().until(() -> gateway.web().inFlight() == 0);
    }
  }

  /** Whether the gateway ends the connection, though it is told more. */
  private static boolean ends(Wire client, String bytes) throws IOException {
    try {
      client.send(bytes).rest();
      return true;
    } catch (SocketException e) {
      // The gateway closed while it was still being told.
      return true;
    }
  }

  /** Reads up to the first frame that is about stream 1, or ends the connection. */
  private static boolean answeredOrReset(Wire client) throws IOException {
    while (true) {
      String head = client.take(FRAME_HEAD);
      if (head.length() < FRAME_HEAD || head.charAt(3) == GOAWAY || head.charAt(8) == 1) {
        return true;
      }
      client.take(head.charAt(1) << 8 | head.charAt(2));
    }
  }

  /** Requests that the gateway resets because of a frame behind them (CVE-2025-8671). */
  private static String madeToReset(int type, String payload) {
    StringBuilder frames = new StringBuilder();
    for (int i = 0; i < 600; i++) {
      int stream = 2 * i + 1;
      frames.append(frame(HEADERS, END_HEADERS | END_STREAM, stream, GET));
      frames.append(frame(type, 0, stream, payload));
    }
    return frames.toString();
  }

  private static String opened(int streams, String head) {
    StringBuilder frames = new StringBuilder();
    for (int i = 0; i < streams; i++) {
      frames.append(frame(HEADERS, END_HEADERS | END_STREAM, 2 * i + 1, head));
    }
    return frames.toString();
  }

  private static String frame(int type, int flags, int stream, String payload) {
    int length = payload.length();
    return ""
        + (char) (length >> 16)
        + (char) (length >> 8 & 0xff)
        + (char) (length & 0xff)
        + (char) type
        + (char) flags
        + "\0\0"
        + (char) (stream >> 8)
        + (char) (stream & 0xff)
        + payload;
  }
}
