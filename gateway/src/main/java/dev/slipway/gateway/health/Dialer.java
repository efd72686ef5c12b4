package dev.slipway.gateway.health;

import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import java.net.SocketAddress;
import java.time.Duration;

/** Opens connections to replicas. */
public interface Dialer {
  /**
   * Begins to open one, on some event loop.
   *
   * @param handler put into its pipeline
   */
  ChannelFuture dial(SocketAddress address, Duration limit, ChannelHandler handler);
}
