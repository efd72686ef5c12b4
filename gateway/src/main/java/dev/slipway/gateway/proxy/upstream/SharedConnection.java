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
import io.netty.handler.codec.http2.Http2SettingsFrame;
import io.netty.handler.codec.http2.Http2Stream;
import io.netty.handler.codec.http2.Http2StreamChannelBootstrap;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/** An HTTP/2 connection to a replica; each exchange has a stream of its own on it. */
final class SharedConnection extends ChannelInitializer<Channel> implements Timed {
  /** Exchanges that wait for one connection to open; more open another. */
  private static final int MAX_WAITING = 100;

  private final SharedConnections owner;
  private final SocketAddress address;
  private final Duration limit;
  private final Http2FrameCodec codec = Http2Codecs.client();
  private final Queue<Dialling> waiting = new ArrayDeque<>();
  private @Nullable Channel channel;
  private boolean opening = true;
  private boolean leaving;
  private boolean used;
  private int streams;
  private long idleSince = System.nanoTime();

  /**
   * @param limit how long the replica may take to say how many streams it takes, once it is reached
   */
  SharedConnection(SharedConnections owner, SocketAddress address, Duration limit) {
    this.owner = owner;
    this.address = address;
    this.limit = limit;
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
        // A stream counts from the moment it is given away; the codec counts those it has written.
        && streams < codec.connection().local().maxActiveStreams()
        && codec.connection().local().canOpenStream();
  }

  /** Whether the exchange is told when this has opened. */
  boolean awaitedBy(Dialling exchange) {
    return opening && waiting.size() < MAX_WAITING && waiting.add(exchange);
  }

  /** The replica has said how many streams it takes. */
  private void opened() {
    opening = false;
    boolean takesAny = hasRoom();
    while (hasRoom() && !waiting.isEmpty()) {
      Dialling next = waiting.remove();
      UpstreamStream stream = stream();
      if (stream == null) {
        next.connectFailed(ConnectFailure.REFUSED);
      } else {
        next.connected(stream);
      }
    }
    if (!takesAny) {
      failed(ConnectFailure.FULL);
      leave();
      return;
    }
    // Each connection serves one at least, so this comes to an end.
    for (Dialling next = waiting.poll(); next != null; next = waiting.poll()) {
      owner.connect(address, limit, next);
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
    UpstreamStream stream = new UpstreamStream(address, used, this::leave);
    used = true;
    new Http2StreamChannelBootstrap(channel).handler(stream).open();
    if (!stream.attached()) {
      return null;
    }
    streams++;
    stream.channel().closeFuture().addListener(closed -> ended());
    return stream;
  }

  private void ended() {
    streams--;
    if (leaving) {
      leave();
    }
  }

  /** Takes no more streams, and closes when the last one has ended. */
  void leave() {
    leaving = true;
    owner.forget(this);
    failed(ConnectFailure.FULL);
    if (streams == 0 && codec.connection().numActiveStreams() == 0) {
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
    if (opening) {
      return idleSince + limit.toNanos();
    }
    return codec.connection().numActiveStreams() > 0
        ? NEVER
        : idleSince + Upstream.IDLE_LIMIT.toNanos();
  }

  @Override
  public void expired() {
    failed(ConnectFailure.LATE);
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
      if (channel != null) {
        // The replica need not close it: without this, one that is idle would stay for ever.
        channel.eventLoop().execute(SharedConnection.this::leave);
      }
    }
  }

  private final class Session extends ChannelInboundHandlerAdapter {
    @Override
    public void channelActive(ChannelHandlerContext ctx) throws Http2Exception {
      idleSince = System.nanoTime();
      // The codec, which comes before, has sent its preface by now, and nothing may precede that.
      Http2Connection connection = codec.connection();
      connection
          .local()
          .flowController()
          .incrementWindowSize(
              connection.connectionStream(),
              Http2Codecs.CONNECTION_WINDOW - Http2Codecs.STREAM_WINDOW);
    }

    @Override
    public void channelRead(ChannelHandlerContext ctx, Object message) {
      if (opening && message instanceof Http2SettingsFrame) {
        opened();
      }
      ReferenceCountUtil.release(message);
    }

    @Override
    public void channelInactive(ChannelHandlerContext ctx) {
      owner.forget(SharedConnection.this);
      failed(ConnectFailure.REFUSED);
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
