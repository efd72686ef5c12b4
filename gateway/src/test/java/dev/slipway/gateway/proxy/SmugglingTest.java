package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import dev.slipway.gateway.testing.RecordingReplica;
import dev.slipway.gateway.testing.StrictReader;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.Wire;
import java.io.IOException;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * What is known to make two servers in a row disagree about where a request ends or whom it is for.
 * It is refused with nothing forwarded, or forwarded as exactly the one request that it is.
 */
class SmugglingTest {
  private static final String GET = "GET / HTTP/1.1\r\nHost: a\r\n";
  private static final String POST = "POST / HTTP/1.1\r\nHost: a\r\n";
  private static final String CHUNKED = POST + "Transfer-Encoding: chunked\r\n\r\n";
  private static final String INNER = "GET /inner HTTP/1.1\r\nHost: a\r\n\r\n";
  private static final String LAST = "GET /last HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

  private static RecordingReplica replica;
  private static TestGateway gateway;

  @BeforeAll
  static void open() throws Exception {
    replica = new RecordingReplica();
    gateway = TestGateway.before(replica.replica());
  }

  @AfterAll
  static void close() throws Exception {
    gateway.close();
    replica.close();
  }

  @BeforeEach
  void forget() {
    replica.forget();
  }

  static Stream<Arguments> heads() {
    return Stream.of(
        refused(
            "CL.TE", POST + "Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\nG"),
        refused(
            "TE.CL",
            POST
                + "Transfer-Encoding: chunked\r\nContent-Length: 4\r\n\r\n26\r\n"
                + INNER
                + "0\r\n\r\n"),
        refused("TE.TE with another coding", coded("chunked\r\nTransfer-Encoding: x")),
        refused("TE.TE with the other first", coded("x\r\nTransfer-Encoding: chunked")),
        refused("TE.TE with a list", coded("chunked, identity")),
        refused("a coding with a parameter", coded("chunked;q=1")),
        refused("a coding after a comma", coded(",chunked")),
        refused("a coding before a comma", coded("chunked,")),
        refused("a coding in single quotes", coded("'chunked'")),
        refused("a coding after a form feed", coded("\fchunked")),
        refused("a coding before a form feed", coded("chunked\f")),
        refused("a coding before NUL", coded("chunked\0")),
        refused("a coding after a no-break space", coded("\u00a0chunked")),
        refused("a coding with a long s", coded("chun\u212aed")),
        refused("a coding in a folded line", coded("\r\n chunked")),
        refused("a coding before a bare return", coded("chunked\r")),
        refused("a coding's name before a space", POST + "Transfer-Encoding : chunked\r\n\r\n"),
        refused("a coding's name after a space", POST + " Transfer-Encoding: chunked\r\n\r\n"),
        refused(
            "a coding's name after a vertical tab",
            POST + "\u000bTransfer-Encoding: chunked\r\n\r\n"),
        refused("a coding's name with a return", POST + "Transfer\r-Encoding: chunked\r\n\r\n"),
        refused("a coding's name after NUL", POST + "\0Transfer-Encoding: chunked\r\n\r\n"),
        refused("a coding's name with an underscore", POST + "Transfer_Encoding: chunked\r\n\r\n"),
        refused("a coding behind a bare return", POST + "X: y\rTransfer-Encoding: chunked\r\n\r\n"),
        refused("a coding behind a bare feed", POST + "X: y\nTransfer-Encoding: chunked\r\n\r\n"),
        refused("a length's name with an underscore", POST + "Content_Length: 36\r\n\r\n" + INNER),
        refused("equal lengths in a list", lengthy("4, 4")),
        refused("a length before a comma", lengthy("4,")),
        refused("a length before a point", lengthy("4.0")),
        refused("a length with an exponent", lengthy("4e0")),
        refused("a length with a long suffix", lengthy("4L")),
        refused("a length in quotes", lengthy("\"4\"")),
        refused("a length in other digits", lengthy("\u00b2")),
        refused("a length that wraps at 64 bits", lengthy("18446744073709551620")),
        refused("a length of 2^63", lengthy("9223372036854775808")),
        refused("a length that is negative nothing", lengthy("-0")),
        refused("a length before a vertical tab", lengthy("4\u000b")),
        refused("lengths that differ in capitals", lengthy("4\r\ncontent-length: 5")),
        refused("a length in a folded line", lengthy("\r\n 4")),
        refused("chunked in HTTP/1.0", "POST / HTTP/1.0\r\nTransfer-Encoding: chunked\r\n\r\n"),
        refused("HTTP/0.9", "GET /\r\n\r\n"),
        refused("HTTP/1.2", "GET / HTTP/1.2\r\nHost: a\r\n\r\n"),
        refused("HTTP/2.0", "GET / HTTP/2.0\r\nHost: a\r\n\r\n"),
        refused("HTTP/1.01", "GET / HTTP/1.01\r\nHost: a\r\n\r\n"),
        refused("HTTP/1", "GET / HTTP/1\r\nHost: a\r\n\r\n"),
        refused("HTTP/1.1 with a letter", "GET / HTTP/1.1x\r\nHost: a\r\n\r\n"),
        refused("another protocol", "GET / ICAP/1.0\r\nHost: a\r\n\r\n"),
        refused("four words", "GET / / HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a vertical tab as space", "GET\u000b/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a no-break space as space", "GET\u00a0/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("three spaces before the version", "GET /   HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a bare feed before a request", "\n" + GET + "\r\n"),
        refused("a bare return before a request", "\r" + GET + "\r\n"),
        refused("a method in small letters", "get / HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a method with a colon", "GET: / HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("an authority as target", "GET a:80 HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("CONNECT", "CONNECT b:443 HTTP/1.1\r\nHost: b:443\r\n\r\n"),
        refused("CONNECT with a path", "CONNECT / HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("an asterisk for POST", "POST * HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\n\r\n"),
        refused("an asterisk with a query", "OPTIONS *?a HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("https as scheme of a target", "GET https://a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a user in a target", "GET http://u@a/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("no host in a target", "GET http:/// HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a target without a Host", "GET http://a/ HTTP/1.1\r\n\r\n"),
        refused("a fragment in a target", "GET http://a#b/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a backslash in a target's host", "GET http://a\\b/ HTTP/1.1\r\nHost: a\r\n\r\n"),
        refused("a second host in another case", GET + "HOST: b\r\n\r\n"),
        refused("a host before a space", "GET / HTTP/1.1\r\nHost : a\r\n\r\n"),
        refused("a host in a folded line", "GET / HTTP/1.1\r\nHost:\r\n a\r\n\r\n"),
        refused("a host with a port beyond 65535", hosted("a:65536")),
        refused("a host with a signed port", hosted("a:+80")),
        refused("a host with two ports", hosted("a:80:80")),
        refused("a host with a comma", hosted("a,b")),
        refused("a host with a semicolon", hosted("a;b")),
        refused("a host with a query", hosted("a?b")),
        refused("a host with a fragment", hosted("a#b")),
        refused("a host that is encoded", hosted("%61")),
        refused("a host beyond ASCII", hosted("\u00e4")),
        refused("a host with a scheme", hosted("http://a")),
        refused("a port alone", hosted(":80")),
        refused("an unclosed address", hosted("[::1")),
        refused("a name after an address", hosted("[::1]a")),
        refused("a name with a space", GET + "X Y: z\r\n\r\n"),
        refused("a name with a control character", GET + "X\u0001: z\r\n\r\n"),
        refused("a name with DEL", GET + "X\u007f: z\r\n\r\n"),
        refused("a name beyond ASCII", GET + "X\u00e9: z\r\n\r\n"),
        refused("a name in brackets", GET + "(X): z\r\n\r\n"),
        refused("a line without a name at the end", GET + ":\r\n\r\n"),
        refused("a vertical tab in a value", GET + "X: y\u000bz\r\n\r\n"),
        refused("DEL in a value", GET + "X: y\u007f\r\n\r\n"),
        refused("a line folded by a tab", GET + "X: y\r\n\tz\r\n\r\n"),
        refused("a folded line as the first", "GET / HTTP/1.1\r\n X: y\r\nHost: a\r\n\r\n"),
        refused("another expectation", GET + "Expect: 200-ok\r\n\r\n"),
        refused("two expectations", GET + "Expect: 100-continue, x\r\n\r\n"),
        refused("an empty expectation", GET + "Expect:\r\n\r\n"),
        refused(
            "TRACE with a body", "TRACE / HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\n\r\nabcd"),
        refused("a path that leads upwards", asked("/a/../b")),
        refused("a path that ends upwards", asked("/a/..")),
        refused("a path upwards, encoded", asked("/a/%2e%2e/b")),
        refused("a path upwards, half encoded", asked("/a/.%2E/b")),
        refused("a path upwards behind an encoded slash", asked("/a%2f..%2fb")),
        refused("a path upwards with a parameter", asked("/a/..;/b")),
        refused("a path upwards by an encoded backslash", asked("/a%5c..%5cb")),
        refused("a backslash", asked("/a\\b")),
        refused("a fragment", asked("/a#b")),
        refused("an encoded NUL", asked("/a%00b")),
        refused("half an encoding", asked("/a%2")),
        refused("a wrong encoding", asked("/a%zz")),
        refused("a path upwards in a whole address", asked("http://a/b/../c")),
        refused("many small headers", GET + "X: y\r\n".repeat(300) + "\r\n"),
        refused("a large header", GET + "X: " + "y".repeat(70_000) + "\r\n\r\n"),
        refused("a large name", GET + "x".repeat(70_000) + ": y\r\n\r\n"),
        refused("many names in Connection", GET + "Connection: " + "a,".repeat(400) + "\r\n\r\n"),
        refused("a header that never ends", GET + "X: " + "y".repeat(200_000)),
        refused("a first line that never ends", "GET /" + "x".repeat(200_000)));
  }

  static Stream<Arguments> bodies() {
    return Stream.of(
        refused("a bare feed in an extension", CHUNKED + "4;a\nb\r\nabcd\r\n0\r\n\r\n"),
        refused("a bare return in an extension", CHUNKED + "4;a\rb\r\nabcd\r\n0\r\n\r\n"),
        refused("NUL in an extension", CHUNKED + "4;a\0\r\nabcd\r\n0\r\n\r\n"),
        refused("a bare feed in a quoted extension", CHUNKED + "4;a=\"\n\"\r\nabcd\r\n0\r\n\r\n"),
        refused("a bare feed after the last size", CHUNKED + "4\r\nabcd\r\n0\n\r\n"),
        refused("a bare feed as the end", CHUNKED + "4\r\nabcd\r\n0\r\n\n" + INNER),
        refused("a size that wraps at 32 bits", CHUNKED + "100000000\r\n\r\n" + INNER),
        refused("a size that wraps at 64 bits", CHUNKED + "10000000000000004\r\nabcd\r\n0\r\n\r\n"),
        refused("a size with a sign bit", CHUNKED + "80000000\r\nabcd\r\n0\r\n\r\n"),
        refused("a size with a tab", CHUNKED + "4\t\r\nabcd\r\n0\r\n\r\n"),
        refused("a size with a point", CHUNKED + "4.0\r\nabcd\r\n0\r\n\r\n"),
        refused("a size with an h", CHUNKED + "4h\r\nabcd\r\n0\r\n\r\n"),
        refused("a size in quotes", CHUNKED + "\"4\"\r\nabcd\r\n0\r\n\r\n"),
        refused("no line end after a chunk", CHUNKED + "4\r\nabcd0\r\n\r\n"),
        refused("two other bytes after a chunk", CHUNKED + "4\r\nabcdXX0\r\n\r\n" + INNER),
        refused("a return alone after a chunk", CHUNKED + "4\r\nabcd\r0\r\n\r\n"),
        refused("a negative last size", CHUNKED + "-0\r\n\r\n"),
        refused("a folded trailer", CHUNKED + "0\r\nX: y\r\n z\r\n\r\n"),
        refused("a trailer folded at once", CHUNKED + "0\r\n X: y\r\n\r\n"),
        refused("a trailer without a colon", CHUNKED + "0\r\nX\r\n\r\n"),
        refused("a trailer with a bare feed", CHUNKED + "0\r\nX: y\nZ: z\r\n\r\n"),
        refused("a trailer with a bare return", CHUNKED + "0\r\nX: y\rZ: z\r\n\r\n"),
        refused("a trailer with a space in its name", CHUNKED + "0\r\nX : y\r\n\r\n"),
        refused("a trailer with NUL", CHUNKED + "0\r\nX: \0\r\n\r\n"),
        refused("a trailer's length in disguise", CHUNKED + "0\r\nContent_Length: 4\r\n\r\n"),
        refused("a length as trailer", CHUNKED + "0\r\nContent-Length: 32\r\n\r\n" + INNER),
        refused("a coding as trailer", CHUNKED + "0\r\nTransfer-Encoding: chunked\r\n\r\n"),
        refused("a trailer of trailers", CHUNKED + "0\r\nTrailer: X\r\r\n\r\n"),
        refused("another host as trailer", CHUNKED + "0\r\nHost: b\r\n\r\n"),
        refused("many trailers", CHUNKED + "0\r\n" + "X: y\r\n".repeat(300) + "\r\n"),
        refused("a large trailer", CHUNKED + "0\r\nX: " + "y".repeat(70_000) + "\r\n\r\n"));
  }

  static Stream<Arguments> single() {
    return Stream.of(
        passed("CL.0", POST + "Content-Length: 32\r\n\r\n" + INNER, "POST / " + INNER.strip()),
        passed("0.CL", POST + "Content-Length: 0\r\n\r\n", "POST /"),
        passed("TE.0", CHUNKED + "20\r\n" + INNER + "\r\n0\r\n\r\n", "POST / " + INNER.strip()),
        passed(
            "a body of GET", GET + "Content-Length: 32\r\n\r\n" + INNER, "GET / " + INNER.strip()),
        passed(
            "a body of HTTP/1.0",
            "POST / HTTP/1.0\r\nHost: a\r\nConnection: keep-alive\r\nContent-Length: 2\r\n\r\nok",
            "POST / ok"),
        passed(
            "leading zeros of a length", POST + "Content-Length: 0004\r\n\r\nabcd", "POST / abcd"),
        passed("leading zeros of a size", CHUNKED + "0004\r\nabcd\r\n000\r\n\r\n", "POST / abcd"),
        passed("a capital size", CHUNKED + "A\r\n0123456789\r\n0\r\n\r\n", "POST / 0123456789"),
        passed("an extension", CHUNKED + "4;a=b;c\r\nabcd\r\n0;d\r\n\r\n", "POST / abcd"),
        passed("a quoted extension", CHUNKED + "4;a=\";\"\r\nabcd\r\n0\r\n\r\n", "POST / abcd"),
        passed(
            "a size in the data", CHUNKED + "7\r\n0\r\n\r\nX:\r\n0\r\n\r\n", "POST / 0\r\n\r\nX:"),
        passed("empty lines before a request", "\r\n\r\n" + GET + "\r\n", "GET /"),
        passed("a whole address", "GET http://b:81/x HTTP/1.1\r\nHost: a\r\n\r\n", "GET /x"),
        passed("a whole address in capitals", "GET HTTP://b HTTP/1.1\r\nHost: a\r\n\r\n", "GET /"),
        passed("an asterisk", "OPTIONS * HTTP/1.1\r\nHost: a\r\n\r\n", "OPTIONS *"),
        passed("TRACE", "TRACE / HTTP/1.1\r\nHost: a\r\n\r\n", "TRACE /"),
        passed("a name with an underscore", GET + "X_Y: z\r\n\r\n", "GET /"),
        passed("a value beyond ASCII", GET + "X: \u00e9\r\n\r\n", "GET /"),
        passed("an empty value", GET + "X:\r\n\r\n", "GET /"),
        passed("TE", GET + "TE: trailers, chunked\r\nConnection: TE\r\n\r\n", "GET /"),
        passed(
            "h2c asked for",
            GET
                + "Connection: Upgrade, HTTP2-Settings\r\n"
                + "Upgrade: h2c\r\n"
                + "HTTP2-Settings: AA\r\n\r\n",
            "GET /"),
        passed(
            "h2c in a list",
            GET + "Connection: Upgrade\r\nUpgrade: websocket, h2c\r\n\r\n",
            "GET /"),
        passed(
            "an upgrade with a body",
            POST
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nContent-Length: 32\r\n\r\n"
                + INNER,
            "POST / " + INNER.strip()),
        passed("an upgrade without Connection", GET + "Upgrade: websocket\r\n\r\n", "GET /"),
        passed(
            "WebSocket of another version, refused by the replica",
            GET
                + "Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 7\r\n"
                + "Sec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n",
            "GET /"),
        passed("two slashes", asked("//a//b"), "GET //a//b"),
        passed("a path that stays", asked("/a/./b"), "GET /a/./b"),
        passed("an encoded slash", asked("/a%2fb"), "GET /a%2fb"),
        passed("a parameter", asked("/a;b=c"), "GET /a;b=c"),
        passed("points that are a name", asked("/..a/b.."), "GET /..a/b.."),
        passed("a path upwards in a query", asked("/a?b=/../c"), "GET /a?b=/../c"));
  }

  static Stream<Arguments> fields() {
    return Stream.of(
        Arguments.of(GET + "Connection: X-Forwarded-For\r\n\r\n", "x-forwarded-for: 127.0.0.1"),
        Arguments.of(
            GET + "Connection: X-Forwarded-Proto, Host\r\n\r\n", "x-forwarded-proto: http"),
        Arguments.of(GET + "Connection: host\r\n\r\n", "host: a"),
        Arguments.of(
            POST + "Connection: content-length\r\nContent-Length: 4\r\n\r\nabcd",
            "content-length: 4"),
        Arguments.of(
            POST
                + "Connection: transfer-encoding\r\nTransfer-Encoding: chunked\r\n\r\n"
                + "4\r\nabcd\r\n0\r\n\r\n",
            "transfer-encoding: chunked"),
        Arguments.of("GET http://b:81/x HTTP/1.1\r\nHost: a\r\n\r\n", "host: b:81"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("heads")
  void isRefusedBeforeAByteIsForwarded(String name, String bytes) throws Exception {
    int connections = replica.replica().connections();

    assertThat(refusal(bytes + LAST)).isNotEqualTo("408");
    assertThat(replica.replica().connections()).isEqualTo(connections);
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("bodies")
  void isNeverForwardedWhole(String name, String bytes) throws Exception {
    assertThat(refusal(bytes + LAST)).isNotEqualTo("408");
    await().until(replica::rests);
    assertThat(replica.requests()).isEmpty();
    assertThat(replica.faults()).isEmpty();
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("single")
  void isForwardedAsTheOneRequestThatItIs(String name, String bytes, String request)
      throws Exception {
    try (Wire client = gateway.client()) {
      String answers = client.send(bytes + LAST).rest();

      assertThat(answers.split("HTTP/1.1 200 OK", -1)).hasSize(3);
    }
    assertThat(replica.requests())
        .extracting(StrictReader.Request::asked)
        .containsExactly(request, "GET /last");
    assertThat(replica.faults()).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("fields")
  void whatARequestNeedsIsForwardedWhateverConnectionNames(String bytes, String field)
      throws Exception {
    try (Wire client = gateway.client()) {
      client.send(bytes + LAST).rest();
    }
    assertThat(replica.requests().get(0).fields())
        .extracting(each -> each.toLowerCase(Locale.ROOT))
        .containsOnlyOnce(field);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Authorization: x",
        "Cookie: a=b",
        "X-Forwarded-For: 1.2.3.4",
        "X_Forwarded_For: 1.2.3.4",
        "Connection: close",
        "X-Request-Id: x",
        "Content-Type: a/b"
      })
  void aTrailerCannotBringWhatBelongsBeforeTheBody(String trailer) throws Exception {
    try (Wire client = gateway.client()) {
      client.send(CHUNKED + "4\r\nabcd\r\n0\r\nX-Sum: 1\r\n" + trailer + "\r\n\r\n" + LAST).rest();
    }
    assertThat(replica.requests()).hasSize(2);
    assertThat(replica.requests().get(0).trailers())
        .extracting(each -> each.toLowerCase(Locale.ROOT))
        .containsExactly("x-sum: 1");
  }

  /** The status of the only answer, after which the connection ends. */
  private static String refusal(String bytes) throws IOException {
    try (Wire client = gateway.client()) {
      String answer = client.send(bytes).rest();

      assertThat(answer).matches("(?s)HTTP/1\\.1 (4..|501|505) .*");
      assertThat(answer.toLowerCase(Locale.ROOT)).contains("\r\nconnection: close\r\n");
      assertThat(answer.split("HTTP/1\\.1 [0-9]", -1)).hasSize(2);
      return answer.substring(9, 12);
    }
  }

  private static Arguments refused(String name, String bytes) {
    return Arguments.of(name, bytes);
  }

  private static Arguments passed(String name, String bytes, String request) {
    return Arguments.of(name, bytes, request);
  }

  private static String coded(String coding) {
    return POST + "Transfer-Encoding: " + coding + "\r\n\r\n0\r\n\r\n";
  }

  private static String lengthy(String length) {
    return POST + "Content-Length: " + length + "\r\n\r\nabcd";
  }

  private static String hosted(String host) {
    return "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n";
  }

  private static String asked(String target) {
    return "GET " + target + " HTTP/1.1\r\nHost: a\r\n\r\n";
  }
}
