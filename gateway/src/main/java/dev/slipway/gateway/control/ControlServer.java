package dev.slipway.gateway.control;

import io.netty.bootstrap.ServerBootstrap;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelOption;
import io.netty.channel.EventLoopGroup;
import io.netty.channel.MultiThreadIoEventLoopGroup;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.group.DefaultChannelGroup;
import io.netty.channel.nio.NioIoHandler;
import io.netty.channel.socket.nio.NioServerSocketChannel;
import io.netty.handler.codec.http.HttpDecoderConfig;
import io.netty.handler.codec.http.HttpRequestDecoder;
import io.netty.handler.codec.http.HttpResponseEncoder;
import io.netty.util.concurrent.DefaultThreadFactory;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * HTTP/1.1 for programs on this machine. It has a thread of its own, so that it answers whatever
 * the data plane is busy with; and it is made of the parts that the data plane has loaded already,
 * since the JDK's own server would add 0.2 s to the start.
 */
public final class ControlServer implements AutoCloseable {
  private static final int WORKERS = 2;
  private static final int WAITING = 64;
  private static final int BACKLOG = 64;
  private static final int LINE_BYTES = 2048;
  private static final int HEADER_BYTES = 8192;
  private static final long QUIET_MILLIS = 0;
  private static final long CLOSE_SECONDS = 2;

  private final EventLoopGroup loop;
  private final ThreadPoolExecutor work;
  private final ChannelGroup clients;
  private final Channel server;

  /**
   * Listens on {@code address}, which must be a loopback address.
   *
   * @throws IOException if it cannot be listened on
   */
  public ControlServer(
      InetSocketAddress address, ControlApi api, ControlToken token, ControlLimits limits)
      throws IOException {
    if (address.getAddress() == null || !address.getAddress().isLoopbackAddress()) {
      throw new IllegalArgumentException(
          "The control server listens on 127.0.0.1 or [::1], not on "
              + address.getHostString()
              + ".");
    }
    loop =
        new MultiThreadIoEventLoopGroup(
            1, new DefaultThreadFactory("slipway-control", true), NioIoHandler.newFactory());
    work =
        new ThreadPoolExecutor(
            WORKERS,
            WORKERS,
            1,
            TimeUnit.MINUTES,
            new ArrayBlockingQueue<>(WAITING),
            new DefaultThreadFactory("slipway-control-work", true));
    work.allowCoreThreadTimeOut(true);
    clients = new DefaultChannelGroup(loop.next(), true);
    ControlGuard guard = new ControlGuard(token);
    ChannelFuture bound =
        new ServerBootstrap()
            .group(loop)
            .channel(NioServerSocketChannel.class)
            .option(ChannelOption.SO_BACKLOG, BACKLOG)
            .childHandler(
                new ChannelInitializer<>() {
                  @Override
                  protected void initChannel(Channel client) {
                    admit(client, limits, new ControlConnection(api, guard, limits, work));
                  }
                })
            .bind(address)
            .awaitUninterruptibly();
    server = bound.channel();
    if (!bound.isSuccess()) {
      close();
      throw new IOException(bound.cause().getMessage(), bound.cause());
    }
  }

  /** The real port, never 0. */
  public int port() {
    return ((InetSocketAddress) server.localAddress()).getPort();
  }

  /** Ends all connections. */
  @Override
  public void close() {
    server.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    clients.close().awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
    work.shutdown();
    loop.shutdownGracefully(QUIET_MILLIS, CLOSE_SECONDS, TimeUnit.SECONDS)
        .awaitUninterruptibly(CLOSE_SECONDS, TimeUnit.SECONDS);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  private void admit(Channel client, ControlLimits limits, ControlConnection connection) {
    if (clients.size() >= limits.connections()) {
      // Whoever leaves connections open must not keep others out by memory, only by number.
      client.close();
      return;
    }
    clients.add(client);
    HttpDecoderConfig config =
        new HttpDecoderConfig().setMaxInitialLineLength(LINE_BYTES).setMaxHeaderSize(HEADER_BYTES);
    client
        .pipeline()
        .addLast(new HttpRequestDecoder(config), new HttpResponseEncoder(), connection);
  }
}
