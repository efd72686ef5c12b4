package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import io.netty.util.concurrent.Future;
import java.net.InetSocketAddress;
import java.util.ArrayList;
import java.util.List;

/** A port that accepts connections, and those that came through it. */
public final class BoundListener {
  private static final long TELL_MILLIS = 1_000;

  private final Channel server;
  private final ChannelGroup connections;

  BoundListener(Channel server, ChannelGroup connections) {
    this.server = server;
    this.connections = connections;
  }

  /** The real port. */
  public int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /**
   * Accepts no more; connections end when what is in flight on them has. Every connection knows
   * when this returns.
   */
  public void close() {
    server.close().syncUninterruptibly();
    List<Future<?>> told = new ArrayList<>();
    for (Channel each : connections) {
      told.add(each.eventLoop().submit(() -> each.pipeline().fireUserEventTriggered(Drain.NOW)));
    }
    told.forEach(one -> one.awaitUninterruptibly(TELL_MILLIS));
  }

  boolean idle() {
    return connections.isEmpty();
  }

  void force() {
    connections.close().awaitUninterruptibly();
  }
}
