package dev.slipway.gateway.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * Goes on accepting when a connection could not be accepted, most likely because the process has no
 * file descriptors left: after a pause, so that the loop is free for the connections that are open.
 */
final class AcceptFailures extends ChannelInboundHandlerAdapter {
  static final Duration PAUSE = Duration.ofMillis(200);

  private static final System.Logger LOG = System.getLogger(AcceptFailures.class.getName());
  private static final Duration SILENCE = Duration.ofMinutes(1);

  private boolean told;
  private long toldAt;

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a loop that ends accepts no more anyway
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    tell(cause);
    context.channel().config().setAutoRead(false);
    context
        .executor()
        .schedule(
            () -> {
              context.channel().config().setAutoRead(true);
            },
            PAUSE.toMillis(),
            TimeUnit.MILLISECONDS);
  }

  private void tell(Throwable cause) {
    long now = System.nanoTime();
    if (!told || now - toldAt > SILENCE.toNanos()) {
      told = true;
      toldAt = now;
      LOG.log(
          System.Logger.Level.WARNING,
          "Connections cannot be accepted for the moment: {0}",
          cause.getMessage());
    }
  }
}
