package dev.slipway.gateway.proxy;

import io.netty.channel.ChannelInitializer;
import io.netty.channel.group.ChannelGroup;
import io.netty.channel.socket.SocketChannel;
import java.util.function.Function;

/** Puts the handlers of a client's connection together. */
final class ClientPipeline extends ChannelInitializer<SocketChannel> {
  private final Function<SocketChannel, Worker> workers;
  private final House house;
  private final ChannelGroup connections;

  ClientPipeline(Function<SocketChannel, Worker> workers, House house, ChannelGroup connections) {
    this.workers = workers;
    this.house = house;
    this.connections = connections;
  }

  @Override
  protected void initChannel(SocketChannel channel) {
    connections.add(channel);
    StrictRequestDecoder decoder = new StrictRequestDecoder(house.limits());
    AnswerEncoder encoder = new AnswerEncoder();
    Reception reception =
        new Reception(
            workers.apply(channel),
            house,
            channel.remoteAddress(),
            channel.localAddress().getPort(),
            false);
    channel
        .pipeline()
        .addLast(HandlerNames.DECODER, decoder)
        .addLast(HandlerNames.ENCODER, encoder)
        .addLast(HandlerNames.GUARD, new RequestGuard())
        .addLast(HandlerNames.FRONTEND, new FrontendHandler(reception, decoder, encoder));
  }
}
