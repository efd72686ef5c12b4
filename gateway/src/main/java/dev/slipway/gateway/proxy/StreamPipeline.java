package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;

/** The handler of one stream of a client's HTTP/2 connection. */
final class StreamPipeline extends ChannelInitializer<Channel> {
  private final Reception reception;

  StreamPipeline(Reception reception) {
    this.reception = reception;
  }

  @Override
  protected void initChannel(Channel stream) {
    stream.pipeline().addLast(HandlerNames.FRONTEND, new StreamFrontend(reception));
  }
}
