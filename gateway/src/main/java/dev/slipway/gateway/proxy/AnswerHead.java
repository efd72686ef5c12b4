package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;

/** From an answer's head as a replica sent it to the one that the client gets. */
final class AnswerHead {
  private AnswerHead() {}

  /** Whether it is certain where the answer ends. */
  static boolean framedClearly(HttpResponse answer) {
    if (!answer.headers().contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      return true;
    }
    List<String> codings = answer.headers().getAll(HttpHeaderNames.TRANSFER_ENCODING);
    return codings.size() == 1 && HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0));
  }

  /** Whether the replica's connection can serve another request after this answer. */
  static boolean keepsConnection(HttpResponse answer, RequestHead request) {
    // Python's usual server closes after an error that nobody caught, and does not say so: a
    // request that must not be sent twice would be lost there.
    boolean failed = answer.status().code() == HttpResponseStatus.INTERNAL_SERVER_ERROR.code();
    return HttpUtil.isKeepAlive(answer)
        && !failed
        && !request.lastOfConnection()
        && (bodiless(answer, request) || announced(answer.headers()));
  }

  /**
   * Chooses how the client learns where the body ends.
   *
   * @return false if only the end of the connection can tell it
   */
  static boolean frame(HttpResponse answer, RequestHead request) {
    answer.setProtocolVersion(HttpVersion.HTTP_1_1);
    HttpHeaders headers = answer.headers();
    if (request.http10()) {
      headers.remove(HttpHeaderNames.TRANSFER_ENCODING);
      return bodiless(answer, request) || announced(headers);
    }
    if (!bodiless(answer, request) && !announced(headers)) {
      headers.set(HttpHeaderNames.TRANSFER_ENCODING, HttpHeaderValues.CHUNKED);
    }
    return true;
  }

  static void connection(HttpResponse answer, RequestHead request, boolean kept) {
    if (!kept) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    } else if (request.http10()) {
      answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.KEEP_ALIVE);
    }
  }

  /** An interim answer, which has no body to announce (RFC 9110 section 15.2). */
  static HttpResponse interim(HttpResponse answer) {
    answer.headers().remove(HttpHeaderNames.CONTENT_LENGTH);
    answer.headers().remove(HttpHeaderNames.TRANSFER_ENCODING);
    return answer.setProtocolVersion(HttpVersion.HTTP_1_1);
  }

  /** The agreement to an upgrade, with the one hop-by-hop header that must get through. */
  static HttpResponse upgrade(HttpResponse answer) {
    String protocol = answer.headers().get(HttpHeaderNames.UPGRADE);
    HopByHop.strip(answer.headers());
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
    if (protocol != null) {
      answer.headers().set(HttpHeaderNames.UPGRADE, protocol);
    }
    return answer.setProtocolVersion(HttpVersion.HTTP_1_1);
  }

  private static boolean announced(HttpHeaders headers) {
    return headers.contains(HttpHeaderNames.CONTENT_LENGTH)
        || headers.contains(HttpHeaderNames.TRANSFER_ENCODING);
  }

  private static boolean bodiless(HttpResponse answer, RequestHead request) {
    int status = answer.status().code();
    return request.head()
        || status == HttpResponseStatus.NO_CONTENT.code()
        || status == HttpResponseStatus.RESET_CONTENT.code()
        || status == HttpResponseStatus.NOT_MODIFIED.code();
  }
}
