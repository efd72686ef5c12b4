package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.loop.Descriptors;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Accepts connections as long as there are descriptors for them, and those for their replicas; then
 * the next ones wait in the listener's queue. Goes on after a pause, so that the loop is free for
 * the connections that are open, also when one could not be accepted.
 */
final class Accepting extends ChannelInboundHandlerAdapter {
  static final Duration PAUSE = Duration.ofMillis(50);

  private static final System.Logger LOG = System.getLogger(Accepting.class.getName());
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private final Descriptors descriptors;
  private boolean told;
  private long toldAt;

  Accepting(Descriptors descriptors) {
    this.descriptors = descriptors;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object connection) {
    descriptors.take((Channel) connection);
    if (!descriptors.leftForClients()) {
      tell("there are " + descriptors.forClients() + ", as many as its file descriptors allow");
      rest(context);
    }
    context.fireChannelRead(connection);
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    tell(String.valueOf(cause.getMessage()));
    rest(context);
  }

  private void rest(ChannelHandlerContext context) {
    if (context.channel().config().isAutoRead()) {
      context.channel().config().setAutoRead(false);
      goOnLater(context);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a loop that ends accepts no more anyway
  private void goOnLater(ChannelHandlerContext context) {
    context.executor().schedule(() -> goOn(context), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void goOn(ChannelHandlerContext context) {
    if (descriptors.leftForClients()) {
      context.channel().config().setAutoRead(true);
    } else if (context.channel().isOpen()) {
      goOnLater(context);
    }
  }

  private void tell(String cause) {
    long now = System.nanoTime();
    if (!told || now - toldAt > SILENCE.toNanos()) {
      told = true;
      toldAt = now;
      LOG.log(
          System.Logger.Level.WARNING, "Connections cannot be accepted for the moment: {0}", cause);
    }
  }
}
