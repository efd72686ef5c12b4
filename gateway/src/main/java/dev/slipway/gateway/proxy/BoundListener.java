package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.group.ChannelGroup;
import java.net.InetSocketAddress;

/** A port that accepts connections, and those that came through it. */
public final class BoundListener {
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

  /** Accepts no more; connections end when what is in flight on them has. */
  public void close() {
    server.close().syncUninterruptibly();
    connections.forEach(each -> each.pipeline().fireUserEventTriggered(Drain.NOW));
  }

  boolean idle() {
    return connections.isEmpty();
  }

  void force() {
    connections.close().awaitUninterruptibly();
  }
}
