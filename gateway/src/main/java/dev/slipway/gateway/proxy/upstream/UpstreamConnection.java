package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.MessageWriter;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;

/**
 * A connection to a replica: it serves one exchange at a time, and rests in its pool in between.
 */
final class UpstreamConnection extends UpstreamHandler implements Timed {
  private final UpstreamPool pool;
  private final MessageWriter writer;
  private final StrictAnswerDecoder decoder;
  private boolean reused;
  private boolean finished;
  private long idleSince;

  UpstreamConnection(UpstreamPool pool, SocketAddress address, StrictAnswerDecoder decoder) {
    this(pool, address, decoder, new MessageWriter());
  }

  private UpstreamConnection(
      UpstreamPool pool, SocketAddress address, StrictAnswerDecoder decoder, MessageWriter writer) {
    super(address, writer);
    this.pool = pool;
    this.decoder = decoder;
    this.writer = writer;
  }

  @Override
  public boolean reused() {
    return reused;
  }

  @Override
  public boolean refused() {
    return false;
  }

  @Override
  public boolean refusable() {
    return false;
  }

  @Override
  public void silent() {
    // It serves nobody else, and is closed with this exchange.
  }

  long idleSince() {
    return idleSince;
  }

  void taken() {
    reused = true;
  }

  @Override
  public void write(Object message) {
    if (message instanceof HttpRequest request) {
      decoder.answersTo(request.method());
    }
    writer.write(message);
  }

  @Override
  public void finish() {
    leave();
    // It rests only when this read is over: what the replica sends that nobody asked for must be
    // seen first.
    finished = true;
    reading(true);
  }

  @Override
  public void unused() {
    idleSince = pool.now();
    pool.release(this);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void close() {
    leave();
    finished = false;
    channel().close();
  }

  @Override
  public void tunnel(ChannelHandler handler) {
    leave();
    ChannelPipeline pipeline = channel().pipeline();
    pipeline.replace(this, HandlerNames.TUNNEL, handler);
    // The decoder hands on what it holds when it goes, so the tunnel must stand before.
    pipeline.remove(HandlerNames.UPSTREAM_CODEC);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Answering current = served();
    if (current == null) {
      ReferenceCountUtil.release(message);
      // Bytes that belong to no request would be taken for the answer to the next one.
      close();
    } else if (message instanceof HttpResponse head) {
      current.head(head);
    } else if (message instanceof HttpContent content) {
      current.content(content);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (served() == null && !decoder.rests()) {
      // The begin of an answer that nobody asked for, which the next one would be taken to go on
      // with.
      close();
    } else if (finished) {
      finished = false;
      unused();
    } else {
      super.channelReadComplete(context);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    pool.forget(this);
    closed();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    pool.forget(this);
  }

  @Override
  public long deadline() {
    return served() == null && idleSince != 0 ? idleSince + IDLE_LIMIT.toNanos() : NEVER;
  }

  @Override
  public void expired() {
    close();
  }
}
