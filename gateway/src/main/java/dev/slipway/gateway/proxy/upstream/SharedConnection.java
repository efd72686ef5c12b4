package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.ConnectFailure;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.Http2Codecs;
import io.netty.buffer.ByteBuf;
import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.channel.ChannelInitializer;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http2.Http2Connection;
import io.netty.handler.codec.http2.Http2ConnectionAdapter;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2FrameCodec;
import io.netty.handler.codec.http2.Http2MultiplexHandler;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** An HTTP/2 connection to a replica; each exchange has a stream of its own on it. */
final class SharedConnection extends ChannelInitializer<Channel> implements Timed {
  /** Exchanges that wait for one connection to open; more open another. */
  private static final int MAX_WAITING = 100;

  private final SharedConnections owner;
  private final SocketAddress address;
  private final Http2FrameCodec codec = Http2Codecs.client();
  private final Queue<Dialling> waiting = new ArrayDeque<>();
  private @Nullable Channel channel;
  private boolean opening = true;
  private boolean leaving;
  private boolean used;
  private long idleSince = System.nanoTime();

  SharedConnection(SharedConnections owner, SocketAddress address) {
    this.owner = owner;
    this.address = address;
  }

  SocketAddress address() {
    return address;
  }

  boolean hasRoom() {
    return !opening
        && !leaving
        && channel != null
        && channel.isActive()
        && !codec.connection().goAwayReceived()
        && codec.connection().local().canOpenStream();
  }

  /** Whether the exchange is told when this has opened. */
  boolean awaitedBy(Dialling exchange) {
    return opening && waiting.size() < MAX_WAITING && waiting.add(exchange);
  }

  private void opened() {
    opening = false;
    for (Dialling next = waiting.poll(); next != null; next = waiting.poll()) {
      UpstreamStream stream = hasRoom() ? stream() : null;
      if (stream == null) {
        next.connectFailed(ConnectFailure.REFUSED);
      } else {
        next.connected(stream);
      }
    }
  }

  void failed(ConnectFailure cause) {
    opening = false;
    for (Dialling next = waiting.poll(); next != null; next = waiting.poll()) {
      next.connectFailed(cause);
    }
  }

  /** A stream for one exchange, or null if the connection has just gone. */
  @SuppressWarnings("FutureReturnValueIgnored") // on its own event loop it is done at once
  @Nullable UpstreamStream stream() {
    if (channel == null) {
      return null;
    }
    UpstreamStream stream = new UpstreamStream(address, used);
    used = true;
    new Http2StreamChannelBootstrap(channel).handler(stream).open();
    return stream.attached() ? stream : null;
  }

  /** Takes no more streams, and closes when the last one has ended. */
  void leave() {
    leaving = true;
    owner.forget(this);
    if (codec.connection().numActiveStreams() == 0) {
      close();
    }
  }

  @Override
  protected void initChannel(Channel opened) {
    channel = opened;
    ChannelPipeline pipeline = opened.pipeline();
    pipeline
        .addLast(HandlerNames.FLUSHES, Http2Codecs.flushes())
        .addLast(HandlerNames.HTTP2_CODEC, codec)
        .addLast(HandlerNames.HTTP2_STREAMS, new Http2MultiplexHandler(new NoPush()))
        .addLast(HandlerNames.HTTP2_SESSION, new Session());
    codec.connection().addListener(new Streams());
  }

  @Override
  public long deadline() {
    return codec.connection().numActiveStreams() > 0
        ? NEVER
        : idleSince + Upstream.IDLE_LIMIT.toNanos();
  }

  @Override
  public void expired() {
    leave();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  private void close() {
    if (channel != null) {
      channel.close();
    }
  }

  private final class Streams extends Http2ConnectionAdapter {
    @Override
    public void onStreamClosed(Http2Stream stream) {
      idleSince = System.nanoTime();
      if (leaving && channel != null) {
        // Later: what the stream brought last is still on its way through the handlers.
        channel.eventLoop().execute(SharedConnection.this::leave);
      }
    }

    @Override
    public void onGoAwayReceived(int last, long error, ByteBuf data) {
      // New exchanges go to a new connection; those that count here go on (RFC 9113 section 6.8).
      leaving = true;
      owner.forget(SharedConnection.this);
    }
  }

  private final class Session extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Http2Exception {
      // The codec, which comes before, has sent its preface by now, and nothing may precede that.
      Http2Connection connection = codec.connection();
      connection
          .local()
          .flowController()
          .incrementWindowSize(
              connection.connectionStream(),
              Http2Codecs.CONNECTION_WINDOW - Http2Codecs.STREAM_WINDOW);
      opened();
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      ReferenceCountUtil.release(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      owner.forget(SharedConnection.this);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
    public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
      if (!(cause instanceof Http2Exception)) {
        ctx.close();
      }
    }
  }

  /** Replicas are told not to push; one that does so is not listened to. */
  private static final class NoPush extends ChannelInitializer<Channel> {
    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
    protected void initChannel(Channel pushed) {
      pushed.close();
    }

    @Override
    public boolean isSharable() {
      return true;
    }
  }
}
