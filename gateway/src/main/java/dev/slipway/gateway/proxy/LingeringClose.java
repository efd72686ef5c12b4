package dev.slipway.gateway.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.socket.SocketChannel;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Ends a connection whose client may still be sending. Closing at once would make the kernel reset
 * the connection, and the client would lose the answer; so our side is shut, the rest is read and
 * dropped, and then it is closed.
 */
final class LingeringClose extends ChannelInboundHandlerAdapter {
  static final Duration LIMIT = Duration.ofSeconds(2);

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // the connection is closed in any case
  public void handlerAdded(ChannelHandlerContext ctx) {
    if (ctx.channel() instanceof SocketChannel socket) {
      socket.shutdownOutput();
    }
    ctx.channel().config().setAutoRead(true);
    ctx.executor().schedule(() -> ctx.close(), LIMIT.toMillis(), TimeUnit.MILLISECONDS);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) {
    ReferenceCountUtil.release(message);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
