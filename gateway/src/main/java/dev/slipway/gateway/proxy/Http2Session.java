package dev.slipway.gateway.proxy;

import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.wire.Http2Codecs;
import io.netty.channel.ChannelFuture;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http2.DefaultHttp2GoAwayFrame;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2PingFrame;
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.util.ReferenceCountUtil;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * What concerns a client's HTTP/2 connection as a whole: its end, and what a client may make it do
 * without asking for anything.
 */
final class Http2Session extends ChannelInboundHandlerAdapter implements Timed {
  /** Pings and settings: clients send a few in a minute. */
  static final int MAX_CONTROL_FRAMES = 500;

  private static final Duration CONTROL_PERIOD = Duration.ofSeconds(10);

  private final Reception reception;
  private final Http2FrameCodec codec;
  private final FrameOrder frames;
  private @Nullable ChannelHandlerContext context;
  private boolean leaving;
  private boolean slowHead;
  private int controlFrames;
  private long controlSince = System.nanoTime();
  private long idleSince = System.nanoTime();

  Http2Session(Reception reception, Http2FrameCodec codec, FrameOrder frames) {
    this.reception = reception;
    this.codec = codec;
    this.frames = frames;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext ctx) throws Http2Exception {
    context = ctx;
    reception.worker().deadlines().watch(this);
    codec.connection().addListener(new Streams());
    codec
        .connection()
        .local()
        .flowController()
        .incrementWindowSize(
            codec.connection().connectionStream(),
            Http2Codecs.CONNECTION_WINDOW - Http2Codecs.STREAM_WINDOW);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext ctx) {
    reception.worker().deadlines().forget(this);
  }

  @Override
  public void channelRead(ChannelHandlerContext ctx, Object message) throws Http2Exception {
    if (message instanceof Http2SettingsFrame) {
      // A client may offer to remember gigabytes of headers; remembering them here too is not for
      // it to decide.
      codec
          .encoder()
          .configuration()
          .headersConfiguration()
          .maxHeaderTableSize(Http2Codecs.HEADER_TABLE);
      control(ctx);
    } else if (message instanceof Http2PingFrame) {
      control(ctx);
    }
    ReferenceCountUtil.release(message);
  }

  private void control(ChannelHandlerContext ctx) {
    long now = System.nanoTime();
    if (now - controlSince > CONTROL_PERIOD.toNanos()) {
      controlSince = now;
      controlFrames = 0;
    }
    controlFrames++;
    if (controlFrames == MAX_CONTROL_FRAMES) {
      // Each costs an answer, and none asks for anything: this is a flood (RFC 9113 section 10.5).
      goAway(ctx, Http2Error.ENHANCE_YOUR_CALM).addListener(ChannelFutureListener.CLOSE);
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event == Drain.NOW) {
      reception.leave();
      leave();
    } else {
      super.userEventTriggered(ctx, event);
    }
  }

  /** Takes no more streams, and closes when those that are open have ended. */
  private void leave() {
    ChannelHandlerContext ctx = context;
    if (ctx == null || leaving) {
      return;
    }
    leaving = true;
    goAway(ctx, Http2Error.NO_ERROR).addListener(told -> closeIfDone());
  }

  private ChannelFuture goAway(ChannelHandlerContext ctx, Http2Error error) {
    return ctx.writeAndFlush(new DefaultHttp2GoAwayFrame(error));
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  private void closeIfDone() {
    if (leaving && context != null && codec.connection().numActiveStreams() == 0) {
      // The client was told which streams count (RFC 9113 section 6.8), and they have ended.
      context.close();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    if (!(cause instanceof Http2Exception)) {
      // The codec itself tells the client of those, and closes.
      ctx.close();
    }
  }

  @Override
  public long deadline() {
    long idle =
        codec.connection().numActiveStreams() > 0
            ? NEVER
            : idleSince + reception.limits().idle().toNanos();
    long block = frames.blockStart();
    return block == 0
        ? idle
        : Departure.earlier(idle, block + reception.limits().header().toNanos());
  }

  @Override
  public void expired() {
    long block = frames.blockStart();
    if (block != 0 && System.nanoTime() - block >= reception.limits().header().toNanos()) {
      slowHead();
      return;
    }
    idleSince = System.nanoTime();
    leave();
  }

  /** Nothing else can come on the connection before the rest of this head (section 4.3). */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  private void slowHead() {
    ChannelHandlerContext ctx = context;
    if (ctx == null) {
      return;
    }
    if (slowHead) {
      // It does not even read why.
      ctx.close();
    } else {
      slowHead = true;
      goAway(ctx, Http2Error.ENHANCE_YOUR_CALM).addListener(ChannelFutureListener.CLOSE);
    }
  }

  private final class Streams extends Http2ConnectionAdapter {
    @Override
    public void onStreamClosed(Http2Stream stream) {
      idleSince = System.nanoTime();
      if (leaving && context != null) {
        // Later: what the stream sent last is still on its way through the handlers.
        context.executor().execute(Http2Session.this::closeIfDone);
      }
    }
  }
}
