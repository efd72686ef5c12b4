package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.buffer.Unpooled;
import io.netty.channel.embedded.EmbeddedChannel;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class FramingTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";

  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of(
            "both length and chunked",
            POST + "Content-Length: 4\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Arguments.of(
            "chunked, then a length",
            POST + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n"),
        Arguments.of("differing lengths", POST + "Content-Length: 4\r\nContent-Length: 5\r\n\r\n"),
        Arguments.of(
            "the same length twice", POST + "Content-Length: 4\r\nContent-Length: 4\r\n\r\n"),
        Arguments.of("a list of lengths", POST + "Content-Length: 4, 5\r\n\r\n"),
        Arguments.of(
            "lengths of HTTP/1.0",
            "POST / HTTP/1.0\r\nContent-Length: 4\r\nContent-Length: 5\r\n\r\n"),
        Arguments.of(
            "chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Arguments.of("a coding before chunked", POST + "Transfer-Encoding: gzip, chunked\r\n\r\n"),
        Arguments.of("a coding after chunked", POST + "Transfer-Encoding: chunked, gzip\r\n\r\n"),
        Arguments.of(
            "chunked twice",
            POST + "Transfer-Encoding: chunked\r\nTransfer-Encoding: chunked\r\n\r\n"),
        Arguments.of("a misspelt coding", POST + "Transfer-Encoding: xchunked\r\n\r\n"),
        Arguments.of("an empty coding", POST + "Transfer-Encoding:\r\n\r\n"),
        Arguments.of("a quoted coding", POST + "Transfer-Encoding: \"chunked\"\r\n\r\n"),
        Arguments.of("identity", POST + "Transfer-Encoding: identity\r\n\r\n"),
        Arguments.of("a tab-led vertical coding", POST + "Transfer-Encoding:\u000bchunked\r\n\r\n"),
        Arguments.of("bare line feeds", "GET / HTTP/1.1\nHost: a\n\n"),
        Arguments.of("one bare line feed", "GET / HTTP/1.1\r\nHost: a\nX: y\r\n\r\n"),
        Arguments.of("a bare line feed at the end of the head", GET + "X: y\r\n\n"),
        Arguments.of("a bare return in a value", GET + "X: y\rz\r\n\r\n"),
        Arguments.of("a bare return in the first line", "GET /\rx HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("two returns at a line's end", GET + "X: y\r\r\n\r\n"),
        Arguments.of("NUL in a value", GET + "X: y\0z\r\n\r\n"),
        Arguments.of("NUL in a name", GET + "X\0: y\r\n\r\n"),
        Arguments.of("NUL in the target", "GET /\0 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a folded line", GET + "X: y\r\n z\r\n\r\n"),
        Arguments.of("a line folded by a tab", GET + "X: y\r\n\tz\r\n\r\n"),
        Arguments.of("a folded first header", "GET / HTTP/1.1\r\n Host: a\r\n\r\n"),
        Arguments.of("a folded empty line", GET + "X: y\r\n \r\n\r\n"),
        Arguments.of("a space before the colon", POST + "Content-Length : 4\r\n\r\n"),
        Arguments.of("a tab before the colon", POST + "Content-Length\t: 4\r\n\r\n"),
        Arguments.of("no colon", GET + "X\r\n\r\n"),
        Arguments.of("an empty name", GET + ": y\r\n\r\n"),
        Arguments.of("a plus sign in the length", POST + "Content-Length: +4\r\n\r\n"),
        Arguments.of("a minus sign in the length", POST + "Content-Length: -4\r\n\r\n"),
        Arguments.of("a hexadecimal length", POST + "Content-Length: 0x4\r\n\r\n"),
        Arguments.of("an underscore in the length", POST + "Content-Length: 1_0\r\n\r\n"),
        Arguments.of("an empty length", POST + "Content-Length:\r\n\r\n"),
        Arguments.of("a length with a space inside", POST + "Content-Length: 1 0\r\n\r\n"),
        Arguments.of(
            "a length beyond 64 bits", POST + "Content-Length: 99999999999999999999\r\n\r\n"),
        Arguments.of("no host", "GET / HTTP/1.1\r\n\r\n"),
        Arguments.of("two hosts", GET + "Host: b\r\n\r\n"),
        Arguments.of("two equal hosts", GET + "host: a\r\n\r\n"),
        Arguments.of("two hosts of HTTP/1.0", "GET / HTTP/1.0\r\nHost: a\r\nHost: b\r\n\r\n"),
        Arguments.of("a host with a path", "GET / HTTP/1.1\r\nHost: a/b\r\n\r\n"),
        Arguments.of("a host with a user", "GET / HTTP/1.1\r\nHost: a@b\r\n\r\n"),
        Arguments.of("a host with a space", "GET / HTTP/1.1\r\nHost: a b\r\n\r\n"),
        Arguments.of("an empty host", "GET / HTTP/1.1\r\nHost:\r\n\r\n"),
        Arguments.of("a host with a worded port", "GET / HTTP/1.1\r\nHost: a:http\r\n\r\n"),
        Arguments.of("a target without a slash", "GET x HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a target with a fragment", "GET /#x HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a target beyond ASCII", "GET /\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("an asterisk for GET", "GET * HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("another scheme", "GET ftp://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("two spaces in the first line", "GET  / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a tab in the first line", "GET\t/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a space at the end of the first line", "GET / HTTP/1.1 \r\nHost: a\r\n\r\n"),
        Arguments.of("a space before the method", " GET / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("no version", "GET /\r\nHost: a\r\n\r\n"),
        Arguments.of("a lower-case version", "GET / http/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("an invalid method", "G(T / HTTP/1.1\r\nHost: a\r\n\r\n"),
        Arguments.of("a hexadecimal chunk size", chunked("0x4\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a signed chunk size", chunked("+4\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a negative chunk size", chunked("-4\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("an underscore in a chunk size", chunked("1_0\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a space before a chunk size", chunked(" 4\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a space after a chunk size", chunked("4 \r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("an empty chunk size", chunked("\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a chunk size beyond 32 bits", chunked("100000004\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a bare line feed after a chunk size", chunked("4\nabcd\r\n0\r\n\r\n")),
        Arguments.of("a bare line feed after a chunk", chunked("4\r\nabcd\n0\r\n\r\n")),
        Arguments.of("a chunk longer than its size", chunked("4\r\nabcde\r\n0\r\n\r\n")),
        Arguments.of("a bare line feed in an extension", chunked("4;a\nb\r\nabcd\r\n0\r\n\r\n")),
        Arguments.of(
            "a withdrawn WebSocket draft",
            GET + "Sec-WebSocket-Key1: 1\r\nSec-WebSocket-Key2: 2\r\n\r\n12345678"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void whatServersCouldReadDifferentlyIsRejected(String name, String bytes) {
    RejectedRequest whole = rejection(read(List.of(bytes)));
    RejectedRequest inBytes = rejection(read(bytes.chars().mapToObj(c -> "" + (char) c).toList()));

    assertThat(whole.status().code()).isEqualTo(400);
    assertThat(whole.sentence()).startsWith("The request was not forwarded: ").endsWith(".");
    assertThat(inBytes).isEqualTo(whole);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GET + "\r\n",
        "\r\n" + GET + "\r\n",
        GET + "X:y\r\nEmpty:\r\nTabbed:\ty\t\r\n\r\n",
        "GET / HTTP/1.0\r\n\r\n",
        "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET http://b:80/x?y HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: [::1]:8080\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a_b.localhost:1\r\n\r\n",
        POST + "Content-Length: 4\r\n\r\n  x\r",
        POST + "Content-Length: 4\r\n\r\n\t\n\t\n",
        POST + "Transfer-Encoding: Chunked\r\n\r\n4;a=b\r\n \n \n\r\n00\r\nTrailer-Line: x\r\n\r\n",
      })
  void whatIsWellFormedPasses(String bytes) {
    List<Object> whole = read(List.of(bytes + GET + "\r\n"));
    List<Object> inBytes =
        read((bytes + GET + "\r\n").chars().mapToObj(c -> "" + (char) c).toList());

    assertThat(whole).noneMatch(RejectedRequest.class::isInstance);
    assertThat(whole.stream().filter(HttpRequest.class::isInstance)).hasSize(2);
    assertThat(inBytes).noneMatch(RejectedRequest.class::isInstance);
    assertThat(inBytes.stream().filter(HttpRequest.class::isInstance)).hasSize(2);
  }

  @Test
  void nothingPassesAfterARejectedRequest() {
    List<Object> read =
        read(List.of(POST + "Content-Length: x\r\n\r\n" + GET + "\r\n", GET + "\r\n"));

    assertThat(read).hasSize(1);
    assertThat(rejection(read).status().code()).isEqualTo(400);
  }

  @Test
  void anAbsoluteTargetReplacesTheHost() {
    HttpRequest request =
        (HttpRequest) read(List.of("GET http://b:81?q HTTP/1.1\r\nHost: a\r\n\r\n")).get(0);

    assertThat(request.uri()).isEqualTo("/?q");
    assertThat(request.headers().get("Host")).isEqualTo("b:81");
  }

  @Test
  void headersBeyondTheLimitHaveTheirOwnStatus() {
    String header = "X: " + "y".repeat(33 * 1024) + "\r\n\r\n";

    assertThat(rejection(read(List.of(GET + header))).status().code()).isEqualTo(431);
  }

  @Test
  void anAddressBeyondTheLimitHasItsOwnStatus() {
    String line = "GET /" + "x".repeat(17 * 1024) + " HTTP/1.1\r\nHost: a\r\n\r\n";

    assertThat(rejection(read(List.of(line))).status().code()).isEqualTo(414);
  }

  @Test
  void otherVersionsAndConnectAreNamed() {
    String connect = "CONNECT a:443 HTTP/1.1\r\nHost: a:443\r\n\r\n";

    assertThat(rejection(read(List.of("GET / HTTP/2.0\r\nHost: a\r\n\r\n"))).status().code())
        .isEqualTo(505);
    assertThat(rejection(read(List.of(connect))).status().code()).isEqualTo(405);
  }

  private static String chunked(String body) {
    return POST + "Transfer-Encoding: chunked\r\n\r\n" + body;
  }

  private static RejectedRequest rejection(List<Object> read) {
    return read.stream()
        .filter(RejectedRequest.class::isInstance)
        .map(RejectedRequest.class::cast)
        .findFirst()
        .orElseThrow(() -> new AssertionError("not rejected: " + read));
  }

  private static List<Object> read(List<String> parts) {
    EmbeddedChannel channel =
        new EmbeddedChannel(new StrictRequestDecoder(ClientLimits.DEFAULT), new RequestGuard());
    List<Object> read = new ArrayList<>();
    for (String part : parts) {
      channel.writeInbound(Unpooled.copiedBuffer(part, StandardCharsets.ISO_8859_1));
    }
    for (Object next = channel.readInbound(); next != null; next = channel.readInbound()) {
      read.add(next);
      ReferenceCountUtil.release(next);
    }
    channel.finishAndReleaseAll();
    return read;
  }
}
