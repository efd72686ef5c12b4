package dev.slipway.gateway.health;

import dev.slipway.gateway.api.Probe;
import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.FullHttpRequest;
import io.netty.handler.codec.http.HttpClientCodec;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import io.netty.handler.codec.http.HttpVersion;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/**
 * One probe on a connection of its own: sends the request once it is open, and tells whether the
 * head of the answer says success. What follows the head is not read.
 */
final class ProbeRequest extends ChannelInitializer<Channel> {
  static final String AGENT = "slipway-gateway-probe";

  private final Probe probe;
  private final String host;
  private final Consumer<Boolean> result;

  /**
   * For one connection.
   *
   * @param host for the Host header, unless the probe says one
   * @param result told once, on the connection's loop, if the connection was opened
   */
  ProbeRequest(Probe probe, String host, Consumer<Boolean> result) {
    this.probe = probe;
    this.host = host;
    this.result = result;
  }

  @Override
  protected void initChannel(Channel channel) {
    channel.pipeline().addLast(new HttpClientCodec(), new Judge());
  }

  private FullHttpRequest request() {
    byte[] body = probe.body().getBytes(StandardCharsets.UTF_8);
    FullHttpRequest request =
        new DefaultFullHttpRequest(
            HttpVersion.HTTP_1_1,
            HttpMethod.valueOf(probe.method()),
            probe.path(),
            Unpooled.wrappedBuffer(body));
    request
        .headers()
        .set(HttpHeaderNames.HOST, host)
        .set(HttpHeaderNames.USER_AGENT, AGENT)
        .set(HttpHeaderNames.ACCEPT, "*/*");
    probe.headers().forEach((name, value) -> request.headers().set(name, value));
    request.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    if (body.length > 0) {
      request.headers().setInt(HttpHeaderNames.CONTENT_LENGTH, body.length);
    }
    return request;
  }

  private final class Judge extends SimpleChannelInboundHandler<HttpObject> {
    private boolean told;

    @Override
    @SuppressWarnings(
        "FutureReturnValueIgnored") // a failed write closes the channel, which is seen
    public void channelActive(ChannelHandlerContext context) {
      context.writeAndFlush(request());
    }

    @Override
    protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
      if (message instanceof HttpResponse answer) {
        HttpStatusClass status = answer.status().codeClass();
        if (status != HttpStatusClass.INFORMATIONAL || answer.decoderResult().isFailure()) {
          tell(context, status == HttpStatusClass.SUCCESS && answer.decoderResult().isSuccess());
        }
      }
    }

    @Override
    public void channelInactive(ChannelHandlerContext context) {
      tell(context, false);
    }

    @Override
    public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
      // Such as a reset: a replica that does so is not ready.
      tell(context, false);
    }

    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
    private void tell(ChannelHandlerContext context, boolean success) {
      if (!told) {
        told = true;
        result.accept(success);
      }
      context.close();
    }
  }
}
