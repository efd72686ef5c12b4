package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A connection to a replica: it serves one exchange at a time, and rests in its pool in between.
 */
final class UpstreamConnection extends ChannelInboundHandlerAdapter implements Upstream, Timed {
  static final Duration IDLE_LIMIT = Duration.ofSeconds(30);

  private final UpstreamPool pool;
  private final SocketAddress address;
  private final StrictAnswerDecoder decoder;
  private @Nullable ChannelHandlerContext ctx;
  private @Nullable Exchange exchange;
  private @Nullable HttpRequest held;
  private boolean reused;
  private boolean finished;
  private long idleSince;

  UpstreamConnection(UpstreamPool pool, SocketAddress address, StrictAnswerDecoder decoder) {
    this.pool = pool;
    this.address = address;
    this.decoder = decoder;
  }

  @Override
  public SocketAddress address() {
    return address;
  }

  @Override
  public boolean reused() {
    return reused;
  }

  long idleSince() {
    return idleSince;
  }

  @Override
  public void serve(Exchange served) {
    exchange = served;
  }

  void taken() {
    reused = true;
  }

  @Override
  public Channel channel() {
    return context().channel();
  }

  @Override
  public void write(Object message) {
    HttpRequest head = held;
    held = null;
    if (head == null) {
      if (message instanceof HttpRequest next) {
        // With what follows it can be one write, and most requests are nothing but a head.
        held = next;
        decoder.answersTo(next.method());
      } else {
        send(message);
      }
    } else if (message instanceof LastHttpContent last && last.trailingHeaders().isEmpty()) {
      send(
          new DefaultFullHttpRequest(
              head.protocolVersion(),
              head.method(),
              head.uri(),
              last.content(),
              head.headers(),
              last.trailingHeaders()));
    } else {
      send(head);
      send(message);
    }
  }

  @Override
  public void flush() {
    HttpRequest head = held;
    if (head != null) {
      held = null;
      send(head);
    }
    context().flush();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, which is seen
  private void send(Object message) {
    ChannelHandlerContext context = context();
    context.write(message, context.voidPromise());
  }

  @Override
  public boolean writable() {
    return channel().isWritable();
  }

  @Override
  public void reading(boolean on) {
    if (channel().config().isAutoRead() != on) {
      channel().config().setAutoRead(on);
    }
  }

  @Override
  public void finish() {
    exchange = null;
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
    } else if (!decoder.rests()) {
      // The begin of an answer that nobody asked for, which the next one would be taken to go on
      // with.
      close();
    } else if (finished) {
      finished = false;
      idleSince = pool.now();
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
