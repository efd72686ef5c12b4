package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import io.netty.bootstrap.Bootstrap;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.socket.SocketChannel;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpDecoderConfig;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The connections of one event loop to replicas. The one used last is taken first, so that those
 * not needed age.
 */
final class UpstreamPool {
  static final int MAX_IDLE_PER_REPLICA = 512;
  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 128 * 1024;
  private static final int MAX_CONTENT = 64 * 1024;

  private final EventLoop loop;
  private final Transport transport;
  private final Deadlines deadlines;
  private final Map<SocketAddress, Deque<UpstreamConnection>> idle = new HashMap<>();

  UpstreamPool(EventLoop loop, Transport transport, Deadlines deadlines) {
    this.loop = loop;
    this.transport = transport;
    this.deadlines = deadlines;
  }

  /** An open connection that was used less than {@code within} ago, or null. */
  @Nullable UpstreamConnection take(SocketAddress address, Duration within) {
    Deque<UpstreamConnection> open = idle.get(address);
    if (open == null) {
      return null;
    }
    UpstreamConnection last = open.peekLast();
    if (last == null || System.nanoTime() - last.idleSince() > within.toNanos()) {
      return null;
    }
    open.removeLast();
    last.taken();
    return last;
  }

  /**
   * Opens a connection and tells {@code exchange} of it, or why there is none; never before this
   * returns.
   */
  void connect(LiveReplica replica, Duration limit, Exchange exchange) {
    UpstreamConnection connection = new UpstreamConnection(this, replica.address());
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channel(transport.client())
            .option(ChannelOption.TCP_NODELAY, true)
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, milliseconds(limit))
            .handler(new Pipeline(connection));
    ChannelFuture opening = bootstrap.connect(replica.address());
    opening.addListener(
        done -> {
          if (done.isSuccess()) {
            deadlines.watch(connection);
            exchange.connected(connection);
          } else {
            exchange.connectFailed(done.cause());
          }
        });
  }

  void release(UpstreamConnection connection) {
    Deque<UpstreamConnection> open =
        idle.computeIfAbsent(connection.address(), key -> new ArrayDeque<>());
    if (open.size() >= MAX_IDLE_PER_REPLICA) {
      connection.close();
    } else {
      open.addLast(connection);
    }
  }

  /** The connection has closed. */
  void forget(UpstreamConnection connection) {
    deadlines.forget(connection);
    Deque<UpstreamConnection> open = idle.get(connection.address());
    if (open != null && open.remove(connection) && open.isEmpty()) {
      idle.remove(connection.address());
    }
  }

  /** Closes idle connections to all other addresses: their replicas are gone. */
  void retain(Set<? extends SocketAddress> addresses) {
    for (SocketAddress address : List.copyOf(idle.keySet())) {
      if (!addresses.contains(address)) {
        List.copyOf(idle.getOrDefault(address, new ArrayDeque<>()))
            .forEach(UpstreamConnection::close);
      }
    }
  }

  private static int milliseconds(Duration limit) {
    return (int) Math.min(Math.max(limit.toMillis(), 1), Integer.MAX_VALUE);
  }

  private static final class Pipeline extends ChannelInitializer<SocketChannel> {
    private final UpstreamConnection connection;

    Pipeline(UpstreamConnection connection) {
      this.connection = connection;
    }

    @Override
    protected void initChannel(SocketChannel channel) {
      HttpDecoderConfig config =
          new HttpDecoderConfig()
              .setMaxInitialLineLength(MAX_LINE)
              .setMaxHeaderSize(MAX_HEADERS)
              .setMaxChunkSize(MAX_CONTENT);
      channel
          .pipeline()
          .addLast(HandlerNames.UPSTREAM_CODEC, new HttpClientCodec(config, true, false))
          .addLast(HandlerNames.UPSTREAM, connection);
    }
  }
}
