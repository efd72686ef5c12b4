package dev.slipway.gateway.health;

import dev.slipway.gateway.api.Probe;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http2.DefaultHttp2DataFrame;
import io.netty.handler.codec.http2.DefaultHttp2Headers;
import io.netty.handler.codec.http2.DefaultHttp2HeadersFrame;
import io.netty.handler.codec.http2.Http2FrameCodecBuilder;
import io.netty.handler.codec.http2.Http2Headers;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.function.Consumer;

/** As {@link ProbeRequest}, for a replica that speaks HTTP/2 in clear text. */
final class ProbeStream extends ChannelInitializer<Channel> {
  private final Probe probe;
  private final String host;
  private final Consumer<Boolean> result;

  /**
   * For one connection.
   *
   * @param host for the authority, unless the probe says a Host header
   * @param result told on the connection's loop, the first time counts
   */
  ProbeStream(Probe probe, String host, Consumer<Boolean> result) {
    this.probe = probe;
    this.host = host;
    this.result = result;
  }

  @Override
  protected void initChannel(Channel channel) {
    channel
        .pipeline()
        .addLast(
            Http2FrameCodecBuilder.forClient().build(),
            new Http2MultiplexHandler(new ChannelInboundHandlerAdapter()),
            new Opener());
  }

  private Http2Headers headers() {
    Http2Headers headers =
        new DefaultHttp2Headers()
            .method(probe.method())
            .path(probe.path())
            .scheme("http")
            .authority(host)
            .add("user-agent", ProbeRequest.AGENT);
    probe
        .headers()
        .forEach(
            (name, value) -> {
              String lower = name.toLowerCase(Locale.ROOT);
              headers.set(lower.equals("host") ? ":authority" : lower, value);
            });
    return headers;
  }

  /** Opens the one stream as soon as there is a connection. */
  private final class Opener extends ChannelInboundHandlerAdapter {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // if it fails, the probe's time runs out
    public void channelActive(ChannelHandlerContext context) {
      new Http2StreamChannelBootstrap(context.channel()).handler(new Judge()).open();
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      result.accept(false);
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      ReferenceCountUtil.release(message);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }

  private final class Judge extends ChannelInboundHandlerAdapter {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the stream, which is seen
    public void channelActive(ChannelHandlerContext context) {
      byte[] body = probe.body().getBytes(StandardCharsets.UTF_8);
      context.write(new DefaultHttp2HeadersFrame(headers(), body.length == 0));
      if (body.length > 0) {
        context.write(new DefaultHttp2DataFrame(Unpooled.wrappedBuffer(body), true));
      }
      context.flush();
    }

    @Override
    public void channelRead(ChannelHandlerContext context, Object message) {
      if (message instanceof Http2HeadersFrame answer && answer.headers().status() != null) {
        HttpStatusClass status = HttpStatusClass.valueOf(answer.headers().status());
        if (status != HttpStatusClass.INFORMATIONAL) {
          result.accept(status == HttpStatusClass.SUCCESS);
        }
      }
      ReferenceCountUtil.release(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      result.accept(false);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      context.close();
    }
  }
}
