package dev.slipway.gateway.proxy;

import static dev.slipway.gateway.testing.StreamClient.request;
import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.testing.StreamClient;
import dev.slipway.gateway.testing.TestGateway;
import dev.slipway.gateway.testing.TestReplica;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Headers;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What must not become a line of HTTP/1.1. */
class Http2MalformedTest {
  static Stream<Arguments> malformed() {
    return Stream.of(
        Arguments.of("a new line in a value", get().add("x", "y\r\nevil: 1")),
        Arguments.of("a bare line feed in a value", get().add("x", "y\nevil: 1")),
        Arguments.of("a return in a value", get().add("x", "y\r")),
        Arguments.of("NUL in a value", get().add("x", "y\0")),
        Arguments.of("a space before a value", get().add("x", " y")),
        Arguments.of("a space after a value", get().add("x", "y ")),
        Arguments.of("a colon in a name", get().add("x: y", "z")),
        Arguments.of("a new line in a name", get().add("x\r\ny", "z")),
        Arguments.of("a space in a name", get().add("x y", "z")),
        Arguments.of("a capital in a name", get().add("X", "z")),
        Arguments.of("an empty name", get().add("", "z")),
        Arguments.of("connection", get().add("connection", "close")),
        Arguments.of("keep-alive", get().add("keep-alive", "1")),
        Arguments.of("proxy-connection", get().add("proxy-connection", "close")),
        Arguments.of("transfer-encoding", get().add("transfer-encoding", "chunked")),
        Arguments.of("upgrade", get().add("upgrade", "h2c")),
        Arguments.of("te but trailers", get().add("te", "gzip")),
        Arguments.of("two lengths", get().add("content-length", "0").add("content-length", "1")),
        Arguments.of("a signed length", get().add("content-length", "+0")),
        Arguments.of("a hexadecimal length", get().add("content-length", "0x0")),
        Arguments.of("an empty length", get().add("content-length", "")),
        Arguments.of("a length with nothing to come", get().add("content-length", "4")),
        Arguments.of("two hosts", get().add("host", "b.localhost")),
        Arguments.of("no path", none().method("GET").scheme("http").authority("a")),
        Arguments.of("an empty path", request("GET", "")),
        Arguments.of("a path without a slash", request("GET", "a")),
        Arguments.of("a whole address as path", request("GET", "http://b/")),
        Arguments.of("a space in the path", request("GET", "/a b")),
        Arguments.of("a new line in the path", request("GET", "/a HTTP/1.1\r\nx: y")),
        Arguments.of("a fragment in the path", request("GET", "/a#b")),
        Arguments.of("a space in the method", request("GET / HTTP/1.1", "/")),
        Arguments.of("an empty method", request("", "/")),
        Arguments.of("an empty host", get().authority("")),
        Arguments.of("no method", none().path("/").scheme("http").authority("a")),
        Arguments.of("no scheme", none().path("/").method("GET").authority("a")),
        Arguments.of("another scheme", request("GET", "/").scheme("file")),
        Arguments.of("no host", none().path("/").method("GET").scheme("http")),
        Arguments.of("a status", get().add(":status", "200")),
        Arguments.of("an unknown pseudo-header", get().add(":x", "y")),
        Arguments.of("a protocol without CONNECT", get().add(":protocol", "websocket")),
        Arguments.of("DEL in a value", get().add("x", "y\u007f")),
        Arguments.of("a vertical tab in a value", get().add("x", "y\u000bz")),
        Arguments.of("NUL in a name", get().add("x\0y", "z")),
        Arguments.of("a name beyond ASCII", get().add("x\u00e9", "z")),
        Arguments.of("a name in brackets", get().add("(x)", "z")),
        Arguments.of("te with more than trailers", get().add("te", "trailers, gzip")),
        Arguments.of("a list of lengths", get().add("content-length", "0, 1")),
        Arguments.of("a negative length", get().add("content-length", "-0")),
        Arguments.of("a length beyond 64 bits", get().add("content-length", "9".repeat(20))),
        Arguments.of("a length in disguise", get().add("content_length", "4")),
        Arguments.of("a coding in disguise", get().add("transfer_encoding", "chunked")),
        Arguments.of("a new line in the host", get().authority("a\r\nx: y")),
        Arguments.of(
            "equal hosts twice", get().add("host", "a.localhost").add("host", "a.localhost")),
        Arguments.of("a new line in the scheme", request("GET", "/").scheme("http\r\nx: y")),
        Arguments.of("an empty scheme", request("GET", "/").scheme("")),
        Arguments.of("a scheme with a host", request("GET", "/").scheme("http://b/")),
        Arguments.of("a new line in the method", request("GET / HTTP/1.1\r\nx: y", "/")),
        Arguments.of("a tab in the path", request("GET", "/a\tb")),
        Arguments.of("NUL in the path", request("GET", "/a\0b")),
        Arguments.of("a path beyond ASCII", request("GET", "/\u00e9")),
        Arguments.of("a path without a slash that is a query", request("GET", "?a")),
        Arguments.of("a pseudo-header in capitals", get().add(":Path", "/")),
        Arguments.of("an empty pseudo-header", get().add(":", "/")),
        Arguments.of("two schemes", get().add(":scheme", "https")),
        Arguments.of("two authorities", get().add(":authority", "b")),
        Arguments.of("CONNECT with a path", none().method("CONNECT").authority("a").path("/")),
        Arguments.of("CONNECT without a host", none().method("CONNECT")),
        Arguments.of("two methods", get().add(":method", "POST")),
        Arguments.of("two paths", get().add(":path", "/b")));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("a path in the host", get().authority("a/b"), "400"),
        Arguments.of("a space in the host", get().authority("a b"), "400"),
        Arguments.of("an asterisk for GET", request("GET", "*"), "400"),
        Arguments.of("a port beyond 65535", get().authority("a:65536"), "400"),
        Arguments.of("a list of hosts", get().authority("a,b"), "400"),
        Arguments.of("a path upwards", request("GET", "/a/../b"), "400"),
        Arguments.of("a path upwards, encoded", request("GET", "/a/%2e%2e/b"), "400"),
        Arguments.of("a backslash in the path", request("GET", "/a\\b"), "400"),
        Arguments.of("an encoded NUL in the path", request("GET", "/a%00b"), "400"),
        Arguments.of("a method in small letters", request("get", "/"), "400"),
        Arguments.of("another expectation", get().add("expect", "200-ok"), "417"),
        Arguments.of("a user in the host", get().authority("u@a"), "400"),
        Arguments.of("CONNECT", none().method("CONNECT").authority("a:443"), "405"),
        Arguments.of(
            "a protocol that is not known",
            request("CONNECT", "/").add(":protocol", "connect-udp"),
            "501"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("malformed")
  void isAnErrorOfItsStreamAlone(String what, Http2Headers headers) throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(client.open(headers, true).all())
          .endsWith("reset " + Http2Error.PROTOCOL_ERROR.code())
          .doesNotContain("200");
      assertThat(gateway.web().requests()).isZero();
      assertThat(client.get("/").next()).startsWith("headers :status=200");
    }
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("refused")
  void isAnsweredWithoutAReplica(String what, Http2Headers headers, String answer)
      throws Exception {
    try (var replica = TestReplica.echo();
        var gateway = TestGateway.before(replica);
        var client = new StreamClient(gateway.port())) {
      assertThat(client.open(headers, true).all()).contains(answer);
      assertThat(gateway.web().requests()).isZero();
    }
  }

  @Test
  void aBodyOfAnotherLengthThanStatedNeverLooksWhole() throws Exception {
    for (String body : new String[] {"1234", "123456"}) {
      try (var replica = TestReplica.echo();
          var gateway = TestGateway.before(replica);
          var client = new StreamClient(gateway.port())) {
        var stream = client.open(request("POST", "/").add("content-length", "5"), false);

        assertThat(stream.send(body, true).all())
            .endsWith("reset " + Http2Error.PROTOCOL_ERROR.code());
      }
    }
  }

  @Test
  void trailersCannotBringAPseudoHeaderOrAConnectionHeader() throws Exception {
    for (String name :
        new String[] {":path", ":status", "", "transfer-encoding", "X", "content_length"}) {
      // One that never answers, so that nothing is over before the trailers come.
      try (var replica = new TestReplica(wire -> wire.rest());
          var gateway = TestGateway.before(replica);
          var client = new StreamClient(gateway.port())) {
        var stream = client.open(request("POST", "/"), false).send("a", false);

        assertThat(stream.trailers(new DefaultHttp2Headers(false).add(name, "/")).all())
            .endsWith("reset " + Http2Error.PROTOCOL_ERROR.code());
      }
    }
  }

  private static Http2Headers get() {
    return request("GET", "/");
  }

  private static Http2Headers none() {
    return new DefaultHttp2Headers(false);
  }
}
