package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static dev.slipway.gateway.testing.WebSocketPeer.BINARY;
import static dev.slipway.gateway.testing.WebSocketPeer.CLOSE;
import static dev.slipway.gateway.testing.WebSocketPeer.CONTINUATION;
import static dev.slipway.gateway.testing.WebSocketPeer.PING;
import static dev.slipway.gateway.testing.WebSocketPeer.PONG;
import static dev.slipway.gateway.testing.WebSocketPeer.TEXT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestReplica;
import dev.slipway.gateway.testing.WebSocketPeer;
import dev.slipway.gateway.testing.WebSocketPeer.Frame;
import dev.slipway.gateway.testing.WebSocketReplicas;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** The cases of the protocol's well-known suite, through the gateway to independent endpoints. */
class WebSocketTest {
  private static final String HELLO = "Hello-µ@ßöäüàá-UTF-8!!";
  private static final boolean REQUIRED = System.getenv().containsKey("SLIPWAY_REQUIRE_WEBSOCKETS");

  private final Map<String, AutoCloseable> open = new HashMap<>();

  static Stream<Arguments> ways() {
    return Stream.of(WebSocketReplicas.values())
        .flatMap(each -> Stream.of(Arguments.of(each, false), Arguments.of(each, true)));
  }

  @AfterEach
  void close() throws Exception {
    for (String each : new String[] {"client", "plane", "replica"}) {
      AutoCloseable closeable = open.get(each);
      if (closeable != null) {
        closeable.close();
      }
    }
  }

  @ParameterizedTest(name = "{0}, on a stream: {1}")
  @MethodSource("ways")
  void messagesOfEveryLengthComeBack(WebSocketReplicas replica, boolean stream) throws Exception {
    WebSocketPeer peer = peer(replica, stream);
    for (int length : new int[] {0, 1, 125, 126, 127, 128, 65_535, 65_536, 1 << 20}) {
      String text = "*".repeat(length);
      assertThat(peer.send(TEXT, bytes(text)).message()).isEqualTo(text);
      assertThat(peer.send(BINARY, new byte[length]).message()).isEqualTo("\0".repeat(length));
    }
  }

  @ParameterizedTest(name = "{0}, on a stream: {1}")
  @MethodSource("ways")
  void pingsAreAnsweredAlsoBetweenFragments(WebSocketReplicas replica, boolean stream)
      throws Exception {
    WebSocketPeer peer = peer(replica, stream);
    for (String payload : new String[] {"", "p", "p".repeat(125)}) {
      assertThat(peer.send(PING, bytes(payload)).next()).isEqualTo(new Frame(true, PONG, payload));
    }
    peer.send(PONG, bytes("unasked"));
    peer.fragment(TEXT, false, bytes("frag")).send(PING, bytes("mid"));
    assertThat(peer.next()).isEqualTo(new Frame(true, PONG, "mid"));
    peer.fragment(CONTINUATION, false, bytes("men")).fragment(CONTINUATION, true, bytes("ts"));
    assertThat(peer.message()).isEqualTo("fragments");
    peer.fragment(TEXT, false, new byte[0]).fragment(CONTINUATION, true, new byte[0]);
    assertThat(peer.message()).isEmpty();
  }

  @ParameterizedTest(name = "{0}, on a stream: {1}")
  @MethodSource("ways")
  void textIsUtf8WhereverItIsCut(WebSocketReplicas replica, boolean stream) throws Exception {
    WebSocketPeer peer = peer(replica, stream);
    byte[] hello = HELLO.getBytes(StandardCharsets.UTF_8);
    for (int cut = 0; cut <= hello.length; cut++) {
      peer.fragment(TEXT, false, Arrays.copyOf(hello, cut));
      peer.fragment(CONTINUATION, true, Arrays.copyOfRange(hello, cut, hello.length));
      assertThat(bytes(peer.message())).isEqualTo(hello);
    }
  }

  static Stream<Arguments> violations() {
    return Stream.of(
            Arguments.of("text that is not UTF-8", TEXT | 0x80, true, "ce ba ed a0 80 65", 1007),
            Arguments.of("text that ends too early", TEXT | 0x80, true, "ce ba e1 bd", 1007),
            Arguments.of("a reserved bit", TEXT | 0xc0, true, "61", 1002),
            Arguments.of("another reserved bit", TEXT | 0xa0, true, "61", 1002),
            Arguments.of("an unknown opcode", 0x83, true, "61", 1002),
            Arguments.of("an unknown control opcode", 0x8b, true, "", 1002),
            Arguments.of("a frame without a mask", TEXT | 0x80, false, "61", 1002),
            Arguments.of("a continuation of nothing", CONTINUATION | 0x80, true, "61", 1002),
            Arguments.of("a fragment of a ping", PING, true, "", 1002),
            Arguments.of("a long ping", PING | 0x80, true, "00 ".repeat(126), 1002),
            Arguments.of("a close of one byte", CLOSE | 0x80, true, "03", 1002),
            Arguments.of("a close by 999", CLOSE | 0x80, true, "03 e7", 1002),
            Arguments.of("a close by 1005", CLOSE | 0x80, true, "03 ed", 1002),
            Arguments.of("a close by 1006", CLOSE | 0x80, true, "03 ee", 1002),
            Arguments.of("a close by 2999", CLOSE | 0x80, true, "0b b7", 1002),
            Arguments.of("a reason that is not UTF-8", CLOSE | 0x80, true, "03 e8 ce", 1007),
            Arguments.of("a close", CLOSE | 0x80, true, "", 1005),
            Arguments.of("a close by 1000", CLOSE | 0x80, true, "03 e8", 1000),
            Arguments.of("a close with a reason", CLOSE | 0x80, true, "03 e8 62 79 65", 1000),
            Arguments.of("a close by 3000", CLOSE | 0x80, true, "0b b8", 3000),
            Arguments.of("a close by 4999", CLOSE | 0x80, true, "13 87", 4999))
        .flatMap(each -> ways().map(way -> Arguments.of(concat(each.get(), way.get()))));
  }

  @ParameterizedTest(name = "{0}: {5}, on a stream: {6}")
  @MethodSource("violations")
  void theEndpointSaysHowItEnds(
      String what,
      int first,
      boolean masked,
      String payload,
      int code,
      WebSocketReplicas replica,
      boolean stream)
      throws Exception {
    String through = ending(peer(replica, stream).send(first, masked, hex(payload)));
    WebSocketReplicas.Running same = (WebSocketReplicas.Running) open.get("replica");
    try (Wire wire = Wire.to(same.replica().port())) {
      assertThat(through).isEqualTo(ending(upgraded(wire).send(first, masked, hex(payload))));
    }
    if (replica == WebSocketReplicas.PYTHON) {
      // The stricter of the two.
      assertThat(through).isEqualTo("close " + code);
    }
  }

  private static String ending(WebSocketPeer peer) throws Exception {
    List<String> frames = new ArrayList<>();
    for (Frame next = peer.next(); next != null; next = peer.next()) {
      frames.add(next.opcode() == CLOSE ? "close " + next.code() : "frame " + next.opcode());
    }
    return String.join(", ", frames);
  }

  @ParameterizedTest(name = "{0}, on a stream: {1}")
  @MethodSource("ways")
  void aMessageThatIsTooLongIsRefusedByTheEndpoint(WebSocketReplicas replica, boolean stream)
      throws Exception {
    WebSocketPeer peer = peer(replica, stream);
    Frame end = null;
    try {
      end = peer.send(BINARY, new byte[WebSocketReplicas.LIMIT + 1]).next();
    } catch (IOException e) {
      assumeTrue(!stream, "it was closed while it was sent");
    }
    if (end != null) {
      assertThat(end.code()).isEqualTo(1009);
    }
  }

  @Test
  void aReplicaThatDoesNotAgreeAnswersOnTheStream() throws Exception {
    try (var replica = TestReplica.always("HTTP/1.1 403 Forbidden\r\nContent-Length: 0\r\n\r\n");
        var plane = new TestPlane(Policy.OPEN, replica.replica("a"));
        var client = new StreamClient(plane.port())) {
      var stream = client.open(request("CONNECT", "/").add(":protocol", "websocket"), false);
      assertThat(stream.next()).startsWith("headers :status=403");
      await().until(() -> plane.stats.inFlight() == 0);
    }
  }

  private WebSocketPeer peer(WebSocketReplicas kind, boolean stream) throws Exception {
    WebSocketReplicas.Running replica = start(kind);
    open.put("replica", replica);
    TestPlane plane = new TestPlane(Policy.OPEN, replica.replica());
    open.put("plane", plane);
    return new WebSocketPeer(stream ? onStream(plane) : onConnection(plane));
  }

  private static WebSocketReplicas.Running start(WebSocketReplicas kind) throws IOException {
    try {
      return kind.start();
    } catch (IOException e) {
      assumeTrue(REQUIRED, e.getMessage());
      throw e;
    }
  }

  private WebSocketPeer.Pipe onConnection(TestPlane plane) throws IOException {
    Wire wire = plane.client();
    open.put("client", wire);
    return pipe(wire);
  }

  private static WebSocketPeer upgraded(Wire wire) throws IOException {
    return new WebSocketPeer(pipe(wire));
  }

  private static WebSocketPeer.Pipe pipe(Wire wire) throws IOException {
    wire.send(
        "GET / HTTP/1.1\r\nHost: a\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n"
            + "Sec-WebSocket-Version: 13\r\nSec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\n\r\n");
    assertThat(wire.head())
        .startsWith("HTTP/1.1 101 ")
        .containsIgnoringCase("sec-websocket-accept: s3pPLMBiTxaQ9kYGzzhZRbK+xOo=");
    return new WebSocketPeer.Pipe() {
      @Override
      public void send(byte[] bytes) throws IOException {
        wire.send(bytes);
      }

      @Override
      public byte @Nullable [] take() throws IOException {
        byte[] some = new byte[16 * 1024];
        int count = wire.in().read(some);
        return count < 0 ? null : Arrays.copyOf(some, count);
      }
    };
  }

  private WebSocketPeer.Pipe onStream(TestPlane plane) throws InterruptedException {
    StreamClient client = new StreamClient(plane.port());
    open.put("client", client);
    StreamClient.Stream stream =
        client.open(
            request("CONNECT", "/")
                .add(":protocol", "websocket")
                .add("sec-websocket-version", "13"),
            false);
    assertThat(stream.next())
        .startsWith("headers :status=200")
        .doesNotContain("upgrade", "sec-websocket-accept");
    return new WebSocketPeer.Pipe() {
      @Override
      public void send(byte[] bytes) {
        stream.send(bytes, false);
      }

      @Override
      public byte @Nullable [] take() throws InterruptedException {
        return stream.data();
      }
    };
  }

  private static Object[] concat(Object[] first, Object[] second) {
    Object[] all = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, all, first.length, second.length);
    return all;
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static byte[] hex(String text) {
    String digits = text.replace(" ", "");
    byte[] bytes = new byte[digits.length() / 2];
    for (int i = 0; i < bytes.length; i++) {
      bytes[i] = (byte) Integer.parseInt(digits.substring(2 * i, 2 * i + 2), 16);
    }
    return bytes;
  }
}
