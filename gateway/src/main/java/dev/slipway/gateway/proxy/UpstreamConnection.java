package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.util.ReferenceCountUtil;
import java.net.InetSocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a replica: it serves one exchange at a time, and rests in its pool in between.
 */
final class UpstreamConnection extends ChannelInboundHandlerAdapter implements Timed {
  static final Duration IDLE_LIMIT = Duration.ofSeconds(30);

  private final UpstreamPool pool;
  private final InetSocketAddress address;
  private @Nullable ChannelHandlerContext ctx;
  private @Nullable Exchange exchange;
  private boolean reused;
  private boolean finished;
  private long idleSince;

  UpstreamConnection(UpstreamPool pool, InetSocketAddress address) {
    this.pool = pool;
    this.address = address;
  }

  InetSocketAddress address() {
    return address;
  }

  /**
   * Whether an exchange before this one used it, so that the replica may have closed it meanwhile.
   */
  boolean reused() {
    return reused;
  }

  long idleSince() {
    return idleSince;
  }

  void serve(Exchange served) {
    exchange = served;
  }

  void taken() {
    reused = true;
  }

  Channel channel() {
    return context().channel();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, which is seen
  void write(Object message) {
    ChannelHandlerContext context = context();
    context.write(message, context.voidPromise());
  }

  void flush() {
    context().flush();
  }

  boolean writable() {
    return channel().isWritable();
  }

  void reading(boolean on) {
    if (channel().config().isAutoRead() != on) {
      channel().config().setAutoRead(on);
    }
  }

  /**
   * The exchange is over and the connection can serve another, unless the replica sends what nobody
   * asked for.
   */
  void finish() {
    exchange = null;
    finished = true;
    reading(true);
  }

  /** Gives back a connection that was opened for an exchange which no longer needs it. */
  void unused() {
    idleSince = System.nanoTime();
    pool.release(this);
  }

  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  void close() {
    exchange = null;
    finished = false;
    context().close();
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ctx = context;
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Exchange current = exchange;
    if (current == null) {
      ReferenceCountUtil.release(message);
      // Bytes that belong to no request would be taken for the answer to the next one.
      close();
    } else if (message instanceof HttpResponse head) {
      current.answerHead(head);
    } else if (message instanceof HttpContent content) {
      current.answerContent(content);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.flushAnswer();
    } else if (finished) {
      finished = false;
      idleSince = System.nanoTime();
      pool.release(this);
    }
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.upstreamWritabilityChanged();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    pool.forget(this);
    Exchange current = exchange;
    exchange = null;
    if (current != null) {
      current.upstreamClosed();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows and tells the exchange
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    pool.forget(this);
  }

  @Override
  public long deadline() {
    return exchange == null && idleSince != 0 ? idleSince + IDLE_LIMIT.toNanos() : NEVER;
  }

  @Override
  public void expired() {
    close();
  }

  private ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("not in a pipeline yet");
    }
    return ctx;
  }
}
