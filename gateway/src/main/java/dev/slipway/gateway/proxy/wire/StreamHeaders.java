package dev.slipway.gateway.proxy.wire;

import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpHeadersFactory;
import io.netty.handler.codec.http.DefaultHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpHeadersFactory;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.util.AsciiString;
import java.util.Iterator;
import java.util.Map;

/**
 * Heads of HTTP/1.1 as those of a stream, and back: names in small letters, nothing of a
 * connection.
 */
public final class StreamHeaders {
  private static final AsciiString SEC_WEBSOCKET_ACCEPT =
      AsciiString.cached("sec-websocket-accept");
  private static final AsciiString OK = AsciiString.cached("200");

  private static final AsciiString HTTP = AsciiString.cached("http");
  private static final HttpHeadersFactory CHECKED_BELOW =
      DefaultHttpHeadersFactory.headersFactory().withValidation(false);

  private StreamHeaders() {}

  /**
   * A request to a replica. An upgrade does not go along: a stream has none, and the replica says
   * itself what it makes of the rest.
   */
  public static Http2Headers request(HttpRequest request) {
    Http2Headers headers = new DefaultHttp2Headers(false, request.headers().size() + 5);
    headers.method(request.method().asciiName());
    headers.scheme(HTTP);
    headers.authority(request.headers().get(HttpHeaderNames.HOST, ""));
    headers.path(request.uri());
    copy(request.headers(), headers);
    // Trailers go on to every client that can take them; some servers refuse to work without.
    headers.set(HttpHeaderNames.TE, HttpHeaderValues.TRAILERS);
    return headers;
  }

  /** A replica's answer; it counts as undecodable if it could not be written as HTTP/1.1. */
  public static HttpResponse answer(Http2Headers from) {
    HttpResponse answer =
        new DefaultHttpResponse(HttpVersion.HTTP_1_1, status(from), CHECKED_BELOW);
    if (!StreamFields.answer(from, answer.headers())) {
      answer.setDecoderResult(DecoderResult.failure(new IllegalStateException("malformed")));
    }
    return answer;
  }

  private static HttpResponseStatus status(Http2Headers from) {
    CharSequence status = from.status();
    return status != null && status.length() == 3
        ? HttpResponseStatus.valueOf(AsciiString.of(status).parseInt())
        : HttpResponseStatus.BAD_GATEWAY;
  }

  public static Http2Headers answer(HttpResponse answer) {
    Http2Headers headers = new DefaultHttp2Headers(false, answer.headers().size() + 1);
    headers.status(answer.status().codeAsText());
    copy(answer.headers(), headers);
    return headers;
  }

  /**
   * The answer to an extended CONNECT (RFC 8441 section 5), from one to an upgrade without what
   * concerned the connection.
   */
  public static Http2Headers agreement(HttpResponse answer) {
    Http2Headers headers = answer(answer);
    headers.status(OK);
    headers.remove(SEC_WEBSOCKET_ACCEPT);
    return headers;
  }

  static Http2Headers trailers(HttpHeaders trailers) {
    Http2Headers headers = new DefaultHttp2Headers(false, trailers.size());
    copy(trailers, headers);
    return headers;
  }

  static void copy(HttpHeaders from, Http2Headers to) {
    Iterator<Map.Entry<CharSequence, CharSequence>> each = from.iteratorCharSequence();
    while (each.hasNext()) {
      Map.Entry<CharSequence, CharSequence> header = each.next();
      AsciiString name = AsciiString.of(header.getKey()).toLowerCase();
      if (!ofConnection(name)) {
        to.add(name, header.getValue());
      }
    }
  }

  private static boolean ofConnection(AsciiString name) {
    return HttpHeaderNames.TRANSFER_ENCODING.contentEquals(name)
        || HttpHeaderNames.CONNECTION.contentEquals(name)
        || HttpHeaderNames.UPGRADE.contentEquals(name)
        || HttpHeaderNames.HOST.contentEquals(name);
  }
}
