package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Deadlines;
import dev.slipway.gateway.proxy.loop.ReadSizes;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
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
final class UpstreamPool implements Upstreams {
  static final int MAX_IDLE_PER_REPLICA = 512;
  private static final int MAX_LINE = 16 * 1024;
  private static final int MAX_HEADERS = 128 * 1024;

  private final Connector connector;
  private final Deadlines deadlines;
  private final Map<SocketAddress, Deque<UpstreamConnection>> idle = new HashMap<>();

  UpstreamPool(Connector connector, Deadlines deadlines) {
    this.connector = connector;
    this.deadlines = deadlines;
  }

  @Override
  public @Nullable UpstreamConnection take(SocketAddress replica, Duration within) {
    Deque<UpstreamConnection> open = idle.get(replica);
    if (open == null) {
      return null;
    }
    UpstreamConnection last = open.peekLast();
    if (last == null || deadlines.now() - last.idleSince() > within.toNanos()) {
      return null;
    }
    open.removeLast();
    last.taken();
    return last;
  }

  @Override
  public void connect(SocketAddress replica, Duration limit, Dialling by) {
    UpstreamConnection connection = new UpstreamConnection(this, replica);
    connector.connect(
        replica,
        limit,
        new Pipeline(connection),
        () -> {
          deadlines.watch(connection);
          by.connected(connection);
        },
        by::connectFailed);
  }

  /** The moment, as {@link Deadlines#now} has it. */
  long now() {
    return deadlines.now();
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

  @Override
  public void retain(Set<? extends SocketAddress> addresses) {
    for (SocketAddress address : List.copyOf(idle.keySet())) {
      if (!addresses.contains(address)) {
        List.copyOf(idle.getOrDefault(address, new ArrayDeque<>()))
            .forEach(UpstreamConnection::close);
      }
    }
  }

  private static final class Pipeline extends ChannelInitializer<Channel> {
    private final UpstreamConnection connection;

    Pipeline(UpstreamConnection connection) {
      this.connection = connection;
    }

    @Override
    protected void initChannel(Channel channel) {
      HttpDecoderConfig config =
          new HttpDecoderConfig()
              .setMaxInitialLineLength(MAX_LINE)
              .setMaxHeaderSize(MAX_HEADERS)
              .setMaxChunkSize(ReadSizes.LARGE);
      channel
          .pipeline()
          .addLast(HandlerNames.UPSTREAM_CODEC, new HttpClientCodec(config, true, false))
          .addLast(HandlerNames.UPSTREAM, connection);
    }
  }
}
