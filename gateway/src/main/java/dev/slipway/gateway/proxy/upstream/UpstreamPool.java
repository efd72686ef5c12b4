package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.Connector;
import dev.slipway.gateway.proxy.loop.Deadlines;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.CombinedChannelDuplexHandler;
import io.netty.handler.codec.http.HttpRequestEncoder;
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
    StrictAnswerDecoder decoder = new StrictAnswerDecoder();
    UpstreamConnection connection = new UpstreamConnection(this, replica, decoder);
    connector.connect(
        replica,
        limit,
        new Pipeline(connection, decoder),
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
    private final StrictAnswerDecoder decoder;

    Pipeline(UpstreamConnection connection, StrictAnswerDecoder decoder) {
      this.connection = connection;
      this.decoder = decoder;
    }

    @Override
    protected void initChannel(Channel channel) {
      channel
          .pipeline()
          .addLast(
              HandlerNames.UPSTREAM_CODEC,
              new CombinedChannelDuplexHandler<>(decoder, new HttpRequestEncoder()))
          .addLast(HandlerNames.UPSTREAM, connection);
    }
  }
}
