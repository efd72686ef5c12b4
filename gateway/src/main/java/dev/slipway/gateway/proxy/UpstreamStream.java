package dev.slipway.gateway.proxy;

import io.netty.channel.Channel;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;
import org.jspecify.annotations.Nullable;

/** A stream of a connection to a replica, for one exchange. */
final class UpstreamStream extends ChannelInboundHandlerAdapter implements Upstream {
  private final SocketAddress address;
  private final boolean reused;
  private final StreamWriter writer = new StreamWriter();
  private @Nullable ChannelHandlerContext ctx;
  private @Nullable Exchange exchange;
  private boolean answered;

  UpstreamStream(SocketAddress address, boolean reused) {
    this.address = address;
    this.reused = reused;
  }

  boolean attached() {
    return ctx != null;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    ctx = context;
    writer.attach(context);
  }

  @Override
  public SocketAddress address() {
    return address;
  }

  @Override
  public boolean reused() {
    return reused;
  }

  @Override
  public void serve(Exchange served) {
    exchange = served;
  }

  @Override
  public void write(Object message) {
    if (message instanceof HttpRequest request) {
      writer.head(StreamHeaders.request(request));
    } else if (message instanceof HttpContent content) {
      writer.content(content);
    }
  }

  @Override
  public void flush() {
    writer.flush();
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
    // Both sides have ended the stream, and so it is closed.
    exchange = null;
  }

  @Override
  public void unused() {
    close();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a stream that is not over is reset by this
  public void close() {
    exchange = null;
    writer.drop();
    context().close();
  }

  @Override
  public Channel channel() {
    return context().channel();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Exchange current = exchange;
    if (current == null) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof Http2HeadersFrame headers) {
      headers(current, headers);
    } else if (message instanceof Http2DataFrame data) {
      current.answerContent(
          data.isEndStream()
              ? new DefaultLastHttpContent(data.content())
              : new DefaultHttpContent(data.content()));
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void headers(Exchange current, Http2HeadersFrame frame) {
    if (answered) {
      LastHttpContent end = StreamFields.trailers(frame.headers());
      current.answerContent(end == null ? broken() : end);
      return;
    }
    HttpResponse head = StreamHeaders.answer(frame.headers());
    boolean interim = head.status().code() / 100 == 1;
    answered = !interim;
    if (head.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      // There is no such answer on a stream (RFC 9113 section 8.6).
      head.setDecoderResult(DecoderResult.failure(new IllegalStateException("101 on a stream")));
    }
    current.answerHead(head);
    if (interim || frame.isEndStream()) {
      current.answerContent(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }

  private static LastHttpContent broken() {
    LastHttpContent end = new DefaultLastHttpContent();
    end.setDecoderResult(DecoderResult.failure(new IllegalStateException("malformed trailers")));
    return end;
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.flushAnswer();
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
    Exchange current = exchange;
    exchange = null;
    writer.drop();
    if (current != null) {
      current.upstreamClosed();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows and tells the exchange
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  private ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("not in a pipeline yet");
    }
    return ctx;
  }
}
