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
        Arguments.of("two methods", get().add(":method", "POST")),
        Arguments.of("two paths", get().add(":path", "/b")));
  }

  static Stream<Arguments> refused() {
    return Stream.of(
        Arguments.of("a path in the host", get().authority("a/b"), "400"),
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
    for (String name : new String[] {":path", "transfer-encoding", "X"}) {
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
