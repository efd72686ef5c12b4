package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import org.jspecify.annotations.Nullable;

/** A handler's way to its channel: what goes out there, and whether more may come in. */
abstract class ChannelWriter {
  private @Nullable ChannelHandlerContext ctx;

  /** The handler is in its pipeline from now on. */
  final void attach(ChannelHandlerContext context) {
    ctx = context;
  }

  final boolean attached() {
    return ctx != null;
  }

  final ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("not in a pipeline yet");
    }
    return ctx;
  }

  final Channel channel() {
    return context().channel();
  }

  /** Whether more can be written without holding it in memory. */
  final boolean writable() {
    return channel().isWritable();
  }

  final void reading(boolean on) {
    // Setting it is a memory barrier even when nothing changes, and this is asked for every
    // request.
    if (channel().config().isAutoRead() != on) {
      channel().config().setAutoRead(on);
    }
  }

  /** Sends what was written and what still waits. */
  abstract void flush();
}
