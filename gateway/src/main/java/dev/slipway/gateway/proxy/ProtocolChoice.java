package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.loop.Timed;
import io.netty.buffer.ByteBuf;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.ByteToMessageDecoder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells HTTP/2 with prior knowledge (RFC 9113 section 3.3) from HTTP/1.1 by a connection's first
 * bytes.
 */
final class ProtocolChoice extends ByteToMessageDecoder implements Timed {
  /** No method of HTTP/1.1 begins so; the rest of the preface is checked by who reads it. */
  private static final String PREFACE = "PRI ";

  private final Reception reception;
  private final long opened = System.nanoTime();
  private @Nullable ChannelPipeline pipeline;
  private boolean begun;

  ProtocolChoice(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) {
    pipeline = ctx.pipeline();
    reception.worker().deadlines().watch(this);
  }

  @Override
  protected void handlerRemoved0(ChannelHandlerContext ctx) {
    reception.worker().deadlines().forget(this);
  }

  @Override
  protected void decode(ChannelHandlerContext ctx, ByteBuf in, List<Object> out) {
    begun = true;
    boolean alike = alike(in);
    if (alike && in.readableBytes() < PREFACE.length()) {
      return;
    }
    if (alike) {
      ClientProtocols.http2(ctx.pipeline(), reception);
    } else {
      ClientProtocols.http1(ctx.pipeline(), reception);
    }
    ctx.pipeline().remove(this);
  }

  private static boolean alike(ByteBuf in) {
    int seen = Math.min(in.readableBytes(), PREFACE.length());
    for (int i = 0; i < seen; i++) {
      if (in.getByte(in.readerIndex() + i) != PREFACE.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event == Drain.NOW) {
      // Nothing was asked yet, so nothing is lost.
      expired();
    } else {
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }

  @Override
  public long deadline() {
    return opened + (begun ? reception.limits().header() : reception.limits().idle()).toNanos();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void expired() {
    if (pipeline != null) {
      // So little came in so long that the place is worth more than the connection.
      pipeline.close();
    }
  }
}
