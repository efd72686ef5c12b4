package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.TooLongHttpHeaderException;
import io.netty.handler.codec.http.TooLongHttpLineException;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/**
 * Lets through only requests that every server reads alike. What is refused becomes a {@link
 * RejectedRequest} in its place, so that earlier requests of the connection are still answered
 * first; all that follows is dropped, because where the next request begins is not known.
 */
final class RequestGuard extends ChannelInboundHandlerAdapter {
  private boolean rejected;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (rejected) {
      ReferenceCountUtil.release(message);
      return;
    }
    RejectedRequest rejection = check(message);
    if (rejection == null) {
      ctx.fireChannelRead(message);
      return;
    }
    rejected = true;
    ReferenceCountUtil.release(message);
    ctx.fireChannelRead(rejection);
  }

  private static @Nullable RejectedRequest check(Object message) {
    if (message instanceof RejectedRequest rejection) {
      return rejection;
    }
    if (message instanceof HttpRequest request) {
      return request.decoderResult().isFailure()
          ? undecodable(request.decoderResult())
          : RequestRules.check(request);
    }
    if (message instanceof HttpContent content && content.decoderResult().isFailure()) {
      return RejectedRequest.malformed("its body is not framed as HTTP requires");
    }
    return null;
  }

  private static RejectedRequest undecodable(DecoderResult result) {
    Throwable cause = result.cause();
    if (cause instanceof TooLongHttpLineException) {
      return new RejectedRequest(
          HttpResponseStatus.REQUEST_URI_TOO_LONG,
          "The address of the request is too long. Shorten it, or send the data in the body.");
    }
    if (cause instanceof TooLongHttpHeaderException) {
      return new RejectedRequest(
          HttpResponseStatus.REQUEST_HEADER_FIELDS_TOO_LARGE,
          "The headers of the request are too large. Send fewer, or delete this site's cookies.");
    }
    if (cause instanceof MalformedRequestException malformed && malformed.getMessage() != null) {
      return RejectedRequest.malformed(malformed.getMessage());
    }
    return RejectedRequest.malformed("its head is not valid HTTP");
  }
}
