package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.Http2Codecs;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2MultiplexHandler;

/** The handlers of each version of HTTP on a client's connection. */
final class ClientProtocols {
  private ClientProtocols() {}

  static void http1(ChannelPipeline pipeline, Reception reception) {
    StrictRequestDecoder decoder = new StrictRequestDecoder(reception.limits());
    AnswerEncoder encoder = new AnswerEncoder();
    pipeline
        .addLast(HandlerNames.DECODER, decoder)
        .addLast(HandlerNames.ENCODER, encoder)
        .addLast(HandlerNames.GUARD, new RequestGuard())
        .addLast(HandlerNames.FRONTEND, new FrontendHandler(reception, decoder, encoder));
  }

  static void http2(ChannelPipeline pipeline, Reception reception) {
    Http2FrameCodec codec = Http2Codecs.server(reception.limits());
    FrameOrder frames = new FrameOrder(codec);
    Http2Session session = new Http2Session(reception, codec, frames);
    pipeline
        .addLast(HandlerNames.FRAME_ORDER, frames)
        .addLast(HandlerNames.FLUSHES, Http2Codecs.flushes())
        .addLast(HandlerNames.HTTP2_CODEC, codec)
        .addLast(
            HandlerNames.HTTP2_STREAMS, new Http2MultiplexHandler(new StreamPipeline(reception)))
        .addLast(HandlerNames.HTTP2_SESSION, session);
  }
}
