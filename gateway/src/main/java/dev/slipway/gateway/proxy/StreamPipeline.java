package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.loop.Shortage;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import io.netty.channel.Channel;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.WriteBufferWaterMark;

/** The handler of one stream of a client's HTTP/2 connection. */
final class StreamPipeline extends ChannelInitializer<Channel> {
  /** While memory is short, whatever its client has not taken makes a stream full. */
  private static final WriteBufferWaterMark TIGHT = new WriteBufferWaterMark(1, 1);

  private final Reception reception;

  StreamPipeline(Reception reception) {
    this.reception = reception;
  }

  @Override
  protected void initChannel(Channel stream) {
    if (reception.worker().memory().shortage() != Shortage.NONE) {
      stream.config().setWriteBufferWaterMark(TIGHT);
    }
    stream.pipeline().addLast(HandlerNames.FRONTEND, new StreamFrontend(reception));
  }
}
