package dev.slipway.gateway.proxy.loop;

import io.netty.bootstrap.Bootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelException;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoop;
import io.netty.channel.ReflectiveChannelFactory;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.function.Consumer;

/** Opens connections to replicas on one event loop, over the network or a Unix socket. */
public final class Connector {
  private final EventLoop loop;
  private final Transport transport;
  private final BufferMemory memory;
  private final Descriptors descriptors;

  public Connector(
      EventLoop loop, Transport transport, BufferMemory memory, Descriptors descriptors) {
    this.loop = loop;
    this.transport = transport;
    this.memory = memory;
    this.descriptors = descriptors;
  }

  @SuppressWarnings("deprecation") // the option that says how much is read has no successor
  public ChannelFuture connect(SocketAddress address, Duration limit, ChannelHandler handler) {
    Bootstrap bootstrap =
        new Bootstrap()
            .group(loop)
            .channelFactory(() -> open(address))
            .option(ChannelOption.RCVBUF_ALLOCATOR, new ReadSizes(memory))
            .option(ChannelOption.MESSAGE_SIZE_ESTIMATOR, new WriteSizes(memory))
            .option(ChannelOption.CONNECT_TIMEOUT_MILLIS, milliseconds(limit))
            .handler(handler);
    if (address instanceof InetSocketAddress) {
      bootstrap.option(ChannelOption.TCP_NODELAY, true);
    }
    return bootstrap.connect(transport.address(address));
  }

  private Channel open(SocketAddress address) {
    if (!descriptors.leftForReplicas()) {
      throw new ChannelException("Too many open files");
    }
    Channel connection = new ReflectiveChannelFactory<>(transport.client(address)).newChannel();
    descriptors.take(connection);
    return connection;
  }

  /**
   * Begins to open a connection and says on the loop what came of it; never before this returns.
   */
  public void connect(
      SocketAddress address,
      Duration limit,
      ChannelHandler handler,
      Runnable opened,
      Consumer<ConnectFailure> failed) {
    connect(address, limit, handler)
        .addListener(
            done ->
                onLoop(
                    done.isSuccess()
                        ? opened
                        : () -> failed.accept(ConnectFailure.of(done.cause()))));
  }

  /**
   * Runs on the loop what must not run elsewhere: a connection for which there is not even a socket
   * is told of by a thread of no loop.
   */
  private void onLoop(Runnable task) {
    if (loop.inEventLoop()) {
      task.run();
    } else {
      loop.execute(task);
    }
  }

  private static int milliseconds(Duration limit) {
    return (int) Math.min(Math.max(limit.toMillis(), 1), Integer.MAX_VALUE);
  }
}
