package dev.slipway.gateway.proxy.wire;

import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelDuplexHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPromise;
import io.netty.channel.socket.ChannelInputShutdownEvent;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.util.ReferenceCountUtil;

/**
 * Makes a stream carry bytes, once both sides agreed to another protocol on it (RFC 8441 section
 * 5): the stream's end is what the end of a connection is elsewhere.
 */
public final class DataFrames extends ChannelDuplexHandler {
  private boolean inputEnded;
  private boolean outputEnded;

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    if (!(message instanceof Http2DataFrame data)) {
      ReferenceCountUtil.release(message);
      return;
    }
    ctx.fireChannelRead(data.content());
    if (data.isEndStream()) {
      inputEnded = true;
      ctx.fireUserEventTriggered(ChannelInputShutdownEvent.INSTANCE);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the caller
  public void write(ChannelHandlerContext ctx, Object message, ChannelPromise promise) {
    if (message instanceof ByteBuf bytes && bytes.isReadable()) {
      ctx.write(new DefaultHttp2DataFrame(bytes), promise);
    } else {
      ReferenceCountUtil.release(message);
      promise.setSuccess();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the promise tells the caller
  public void close(ChannelHandlerContext ctx, ChannelPromise promise) {
    if (outputEnded || !ctx.channel().isActive()) {
      ctx.close(promise);
      return;
    }
    outputEnded = true;
    ctx.writeAndFlush(new DefaultHttp2DataFrame(true))
        .addListener(
            ended -> {
              if (!inputEnded) {
                // Nobody takes what the client still sends; what it was sent is whole.
                ctx.writeAndFlush(new DefaultHttp2ResetFrame(Http2Error.NO_ERROR));
              }
              ctx.close(promise);
            });
  }
}
