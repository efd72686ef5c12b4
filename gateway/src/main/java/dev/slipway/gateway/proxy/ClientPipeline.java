package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import java.util.function.Function;

/** Puts the first handlers of a client's connection together: those that find what it speaks. */
final class ClientPipeline extends ChannelInitializer<SocketChannel> {
  private final Function<SocketChannel, Worker> workers;
  private final House house;
  private final boolean tls;
  private final ChannelGroup connections;

  ClientPipeline(
      Function<SocketChannel, Worker> workers, House house, boolean tls, ChannelGroup connections) {
    this.workers = workers;
    this.house = house;
    this.tls = tls;
    this.connections = connections;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    connections.add(channel);
    Reception reception =
        new Reception(
            workers.apply(channel),
            house,
            channel.remoteAddress(),
            channel.localAddress().getPort(),
            tls);
    ChannelPipeline pipeline = channel.pipeline();
    if (tls) {
      Hooks hooks = house.hooks();
      pipeline
          .addLast(
              HandlerNames.TLS, new ServerNameHandler(hooks.contexts(), hooks.limits().header()))
          .addLast(HandlerNames.PROTOCOL, new AfterHandshake(reception));
    } else {
      pipeline.addLast(HandlerNames.PROTOCOL, new ProtocolChoice(reception));
    }
  }
}
