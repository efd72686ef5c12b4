package dev.slipway.gateway.proxy.wire;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** A handler's way to its channel: what goes out there, and whether more may come in. */
public abstract class ChannelWriter {
  private @Nullable ChannelHandlerContext ctx;

  /** The handler is in its pipeline from now on. */
  public final void attach(ChannelHandlerContext context) {
    ctx = context;
  }

  public final boolean attached() {
    return ctx != null;
  }

  public final ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("not in a pipeline yet");
    }
    return ctx;
  }

  public final Channel channel() {
    return context().channel();
  }

  /** Whether more can be written without holding it in memory. */
  public final boolean writable() {
    return channel().isWritable();
  }

  public final void reading(boolean on) {
    // Setting it is a memory barrier even when nothing changes, and this is asked for every
    // request.
    if (channel().config().isAutoRead() != on) {
      channel().config().setAutoRead(on);
    }
  }

  /** Sends what was written and what still waits. */
  public abstract void flush();
}
