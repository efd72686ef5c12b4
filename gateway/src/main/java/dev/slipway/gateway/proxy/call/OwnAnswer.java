package dev.slipway.gateway.proxy.call;

import io.netty.buffer.Unpooled;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;

/** Answers that no service gives: whole, with their length set, and never kept by a cache. */
public final class OwnAnswer {
  private OwnAnswer() {}

  /** An answer with this text as its body. */
  public static FullHttpResponse of(HttpResponseStatus status, String contentType, String body) {
    FullHttpResponse answer =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            status,
            Unpooled.wrappedBuffer(body.getBytes(StandardCharsets.UTF_8)));
    answer
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, contentType)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .setInt(HttpHeaderNames.CONTENT_LENGTH, answer.content().readableBytes());
    return answer;
  }

  public static FullHttpResponse text(String body) {
    return of(HttpResponseStatus.OK, "text/plain", body);
  }
}
