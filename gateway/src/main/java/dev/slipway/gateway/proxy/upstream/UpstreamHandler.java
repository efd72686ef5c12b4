package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.wire.ChannelWriter;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** What a connection of its own and a stream on a shared one have in common. */
abstract class UpstreamHandler extends ChannelInboundHandlerAdapter implements Upstream {
  private final SocketAddress address;
  private final ChannelWriter way;
  private @Nullable Answering served;

  UpstreamHandler(SocketAddress address, ChannelWriter way) {
    this.address = address;
    this.way = way;
  }

  /** The exchange that what comes in belongs to. */
  final @Nullable Answering served() {
    return served;
  }

  /** What comes in from now on belongs to nobody. */
  final void leave() {
    served = null;
  }

  /** It has closed, and so whom it served is told. */
  final void closed() {
    Answering current = served;
    served = null;
    if (current != null) {
      current.closed();
    }
  }

  @Override
  public final SocketAddress address() {
    return address;
  }

  @Override
  public final void serve(Answering exchange) {
    served = exchange;
  }

  @Override
  public final void flush() {
    way.flush();
  }

  @Override
  public final boolean writable() {
    return way.writable();
  }

  @Override
  public final void reading(boolean on) {
    way.reading(on);
  }

  @Override
  public final Channel channel() {
    return way.channel();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    way.attach(context);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (served != null) {
      served.flush();
    }
  }

  @Override
  public final void channelWritabilityChanged(ChannelHandlerContext context) {
    if (served != null) {
      served.writabilityChanged();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public final void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // Told before the close, which the decoder takes for the proper end of an answer without
    // length: what was reset is not whole.
    Answering current = served;
    served = null;
    context.close();
    if (current != null) {
      current.closed();
    }
  }
}
