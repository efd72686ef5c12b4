package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Base64;
import java.util.SplittableRandom;
import org.jspecify.annotations.Nullable;

/**
 * A request of HTTP/2 as one of HTTP/1.1 that every server reads alike.
 *
 * @param request with exactly one framing: none, a length, or chunked
 * @param tunnel whether it asks to speak WebSocket on its stream (RFC 8441), which HTTP/1.1 calls
 *     an upgrade
 * @param rejection what it is answered if it must not be forwarded
 */
record StreamRequest(HttpRequest request, boolean tunnel, @Nullable RejectedRequest rejection) {
  private static final HttpHeadersFactory CHECKED_BEFORE =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);
  private static final AsciiString SEC_WEBSOCKET_KEY = AsciiString.cached("sec-websocket-key");
  private static final AsciiString ZERO = AsciiString.cached("0");
  private static final int KEY_BYTES = 16;

  /**
   * The request, or null if it is malformed (RFC 9113 section 8.1.1).
   *
   * @param whole whether no body follows
   */
  static @Nullable StreamRequest of(Http2Headers from, boolean whole, SplittableRandom random) {
    PseudoHeaders pseudo = new PseudoHeaders();
    HttpHeaders headers = CHECKED_BEFORE.newHeaders();
    if (!new RequestFields(pseudo, headers).take(from)) {
      return null;
    }
    String host = pseudo.host(headers.get(HttpHeaderNames.HOST));
    if (host == null || !pseudo.complete()) {
      return null;
    }
    headers.set(HttpHeaderNames.HOST, host);
    boolean tunnel = pseudo.protocol() != null;
    HttpMethod method = tunnel ? HttpMethod.GET : HttpMethod.valueOf(pseudo.method());
    HttpRequest request =
        new DefaultHttpRequest(HttpVersion.HTTP_1_1, method, pseudo.target(), headers);
    if (tunnel) {
      upgrade(headers, random);
    } else {
      frame(request, whole);
    }
    return new StreamRequest(request, tunnel, rejection(pseudo, request));
  }

  private static @Nullable RejectedRequest rejection(PseudoHeaders pseudo, HttpRequest request) {
    String protocol = pseudo.protocol();
    if (protocol != null && !HttpHeaderValues.WEBSOCKET.contentEqualsIgnoreCase(protocol)) {
      return new RejectedRequest(
          HttpResponseStatus.NOT_IMPLEMENTED,
          "Only WebSocket can be spoken on a stream. Ask for the protocol \"websocket\".");
    }
    return RequestRules.check(request);
  }

  private static void frame(HttpRequest request, boolean whole) {
    HttpHeaders headers = request.headers();
    if (headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
      return;
    }
    if (!whole) {
      headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    } else if (HttpMethod.POST.equals(request.method())
        || HttpMethod.PUT.equals(request.method())) {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, ZERO);
    }
  }

  /** The key only proves that a server knows the protocol; the client has no use for it here. */
  private static void upgrade(HttpHeaders headers, SplittableRandom random) {
    byte[] key = new byte[KEY_BYTES];
    random.nextBytes(key);
    headers.remove(HttpHeaderNames.CONTENT_LENGTH);
    headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
    headers.set(HttpHeaderNames.UPGRADE, HttpHeaderValues.WEBSOCKET);
    headers.set(SEC_WEBSOCKET_KEY, Base64.getEncoder().encodeToString(key));
  }
}
