package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.route.RouteTable;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import java.util.function.Function;
import java.util.function.Supplier;

/** Puts the handlers of a client's connection together. */
final class ClientPipeline extends ChannelInitializer<SocketChannel> {
  private final Function<SocketChannel, Worker> workers;
  private final Supplier<RouteTable> routes;
  private final ClientLimits limits;
  private final ChannelGroup connections;

  ClientPipeline(
      Function<SocketChannel, Worker> workers,
      Supplier<RouteTable> routes,
      ClientLimits limits,
      ChannelGroup connections) {
    this.workers = workers;
    this.routes = routes;
    this.limits = limits;
    this.connections = connections;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    connections.add(channel);
    StrictRequestDecoder decoder = new StrictRequestDecoder(limits);
    AnswerEncoder encoder = new AnswerEncoder();
    int port = channel.localAddress().getPort();
    channel
        .pipeline()
        .addLast(HandlerNames.DECODER, decoder)
        .addLast(HandlerNames.ENCODER, encoder)
        .addLast(HandlerNames.GUARD, new RequestGuard())
        .addLast(
            HandlerNames.FRONTEND,
            new FrontendHandler(workers.apply(channel), routes, limits, port, decoder, encoder));
  }
}
