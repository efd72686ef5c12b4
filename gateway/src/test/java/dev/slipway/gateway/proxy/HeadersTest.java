package dev.slipway.gateway.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.SplittableRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {
  @Test
  void headersOfTheConnectionAreRemovedWithThoseItNames() {
    HttpHeaders headers =
        headers(
            "Connection",
            "X-Own, close",
            "X-Own",
            "1",
            "Keep-Alive",
            "timeout=5",
            "TE",
            "trailers",
            "Trailer",
            "X",
            "Proxy-Connection",
            "keep-alive",
            "Upgrade",
            "h2c",
            "HTTP2-Settings",
            "x",
            "Kept",
            "1");

    HopByHop.strip(headers);

    assertThat(headers.names()).containsExactly("Kept");
  }

  @Test
  void namingAHeaderThatARequestNeedsDoesNotRemoveIt() {
    HttpHeaders headers =
        headers("Connection", "Host, Content-Length", "Host", "a", "Content-Length", "4");

    HopByHop.strip(headers);

    assertThat(headers.names()).containsExactlyInAnyOrder("Host", "Content-Length");
  }

  @Test
  void trailersCannotBringWhatMustStandBeforeTheBody() {
    HttpHeaders trailers =
        headers("Grpc-Status", "0", "Authorization", "x", "X-Forwarded-For", "1.1.1.1");

    HopByHop.stripTrailers(trailers);

    assertThat(trailers.names()).containsExactly("Grpc-Status");
  }

  @Test
  void whoAskedIsSetAndWhatTheClientClaimedIsDropped() throws Exception {
    HttpHeaders headers =
        headers(
            "Host",
            "a.localhost:80",
            "X-Forwarded-For",
            "9.9.9.9",
            "X-Forwarded-For",
            "8.8.8.8",
            "Forwarded",
            "for=9.9.9.9",
            "X-Forwarded-Proto",
            "https",
            "X-Real-IP",
            "9.9.9.9",
            "X-Request-Id",
            "mine",
            "X-Forwarded-Port",
            "1",
            "X-Forwarded-Prefix",
            "/x",
            "X_Forwarded_For",
            "9.9.9.9");

    forwarded("192.0.2.7").set(headers);

    assertThat(headers.getAll("X-Forwarded-For")).containsExactly("192.0.2.7");
    assertThat(headers.getAll("Forwarded"))
        .containsExactly("for=192.0.2.7;host=\"a.localhost:80\";proto=http");
    assertThat(headers.get("X-Forwarded-Proto")).isEqualTo("http");
    assertThat(headers.get("X-Forwarded-Host")).isEqualTo("a.localhost:80");
    assertThat(headers.get("X-Real-IP")).isEqualTo("192.0.2.7");
    assertThat(headers.get("X-Request-Id")).matches("[0-9a-f]{32}");
    assertThat(headers.contains("X-Forwarded-Port")).isFalse();
    assertThat(headers.contains("X-Forwarded-Prefix")).isFalse();
    assertThat(headers.contains("X_Forwarded_For")).isFalse();
  }

  @Test
  void anAddressOfTheNewerKindIsQuoted() throws Exception {
    HttpHeaders headers = headers("Host", "a");

    forwarded("2001:db8::1").set(headers);

    assertThat(headers.get("Forwarded")).startsWith("for=\"[2001:db8:0:0:0:0:0:1]\";host=\"a\"");
  }

  @Test
  void anUpgradeIsPassedOn() {
    HttpRequest request =
        request(HttpMethod.GET, "Connection", "keep-alive, Upgrade", "Upgrade", "websocket");

    assertThat(new RequestHead(request).upgrade()).isTrue();
    assertThat(request.headers().get("Connection")).isEqualTo("upgrade");
    assertThat(request.headers().get("Upgrade")).isEqualTo("websocket");
  }

  @Test
  void anUpgradeToCleartextHttp2IsNotPassedOn() {
    HttpRequest request =
        request(
            HttpMethod.GET,
            "Connection",
            "Upgrade, HTTP2-Settings",
            "Upgrade",
            "h2c",
            "HTTP2-Settings",
            "AA");

    assertThat(new RequestHead(request).upgrade()).isFalse();
    assertThat(request.headers().isEmpty()).isTrue();
  }

  @Test
  void anUpgradeWithABodyIsAnOrdinaryRequest() {
    HttpRequest request =
        request(HttpMethod.POST, "Connection", "Upgrade", "Upgrade", "x", "Content-Length", "4");

    assertThat(new RequestHead(request).upgrade()).isFalse();
    assertThat(request.headers().contains("Upgrade")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "GET,0,true",
    "PUT,0,true",
    "DELETE,0,true",
    "POST,0,false",
    "PATCH,0,false",
    "PUT,4,false"
  })
  void onlyWhatMayBeSentTwiceIsRepeatable(String method, String length, boolean repeatable) {
    HttpRequest request = request(HttpMethod.valueOf(method), "Content-Length", length);

    assertThat(new RequestHead(request).repeatable()).isEqualTo(repeatable);
  }

  @Test
  void aLengthWithLeadingZerosIsWrittenPlainly() {
    HttpRequest request = request(HttpMethod.POST, "Content-Length", "0010");

    assertThat(new RequestHead(request).hasBody()).isTrue();
    assertThat(request.headers().get("Content-Length")).isEqualTo("10");
  }

  @Test
  void anAnswerOfUnknownLengthIsChunkedForANewClientAndEndsWithTheConnectionForAnOld() {
    HttpResponse forNew = answer(200);
    HttpResponse forOld = answer(200, "Transfer-Encoding", "chunked");
    HttpRequest old = new DefaultHttpRequest(HttpVersion.HTTP_1_0, HttpMethod.GET, "/");

    assertThat(AnswerHead.frame(forNew, new RequestHead(request(HttpMethod.GET)))).isTrue();
    assertThat(forNew.headers().get("Transfer-Encoding")).isEqualTo("chunked");
    assertThat(AnswerHead.frame(forOld, new RequestHead(old))).isFalse();
    assertThat(forOld.headers().contains("Transfer-Encoding")).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void anAnswerWithoutABodyIsNotChunked(int status) {
    HttpResponse answer = answer(status);

    assertThat(AnswerHead.frame(answer, new RequestHead(request(HttpMethod.GET)))).isTrue();
    assertThat(answer.headers().isEmpty()).isTrue();
  }

  @Test
  void aReplicaIsKeptOnlyWhenTheEndOfItsAnswerIsKnown() {
    RequestHead get = new RequestHead(request(HttpMethod.GET));

    assertThat(AnswerHead.keepsConnection(answer(200, "Content-Length", "1"), get)).isTrue();
    assertThat(AnswerHead.keepsConnection(answer(200), get)).isFalse();
    assertThat(
            AnswerHead.keepsConnection(
                answer(200, "Content-Length", "1", "Connection", "close"), get))
        .isFalse();
    assertThat(AnswerHead.framedClearly(answer(200, "Transfer-Encoding", "gzip, chunked")))
        .isFalse();
  }

  private static ForwardedHeaders forwarded(String client) throws Exception {
    return new ForwardedHeaders(
        new InetSocketAddress(InetAddress.getByName(client), 1), false, new SplittableRandom(1));
  }

  private static HttpRequest request(HttpMethod method, String... headers) {
    HttpRequest request = new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, "/");
    request.headers().add(headers(headers));
    return request;
  }

  private static HttpResponse answer(int status, String... headers) {
    HttpResponse answer =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, HttpResponseStatus.valueOf(status));
    answer.headers().add(headers(headers));
    return answer;
  }

  private static HttpHeaders headers(String... pairs) {
    HttpHeaders headers = new DefaultHttpHeaders();
    for (int i = 0; i < pairs.length; i += 2) {
      headers.add(pairs[i], pairs[i + 1]);
    }
    return headers;
  }
}
