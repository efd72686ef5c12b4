package dev.slipway.gateway.proxy.upstream;

import dev.slipway.gateway.proxy.wire.DataFrames;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.StreamFields;
import dev.slipway.gateway.proxy.wire.StreamHeaders;
import dev.slipway.gateway.proxy.wire.StreamWriter;
import io.netty.channel.ChannelHandler;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelPipeline;
import io.netty.handler.codec.DecoderResult;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2GoAwayFrame;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.handler.codec.http2.Http2ResetFrame;
import io.netty.util.ReferenceCountUtil;
import java.net.SocketAddress;

/** A stream of a connection to a replica, for one exchange. */
final class UpstreamStream extends UpstreamHandler {
  private final boolean reused;
  private final StreamWriter writer;
  private final Runnable doubtful;
  private boolean answered;
  private boolean refused;

  /**
   * A stream that is not open yet.
   *
   * @param doubtful told when nothing came on it in time, which may be the connection's fault
   */
  UpstreamStream(SocketAddress address, boolean reused, Runnable doubtful) {
    this(address, reused, doubtful, new StreamWriter());
  }

  private UpstreamStream(
      SocketAddress address, boolean reused, Runnable doubtful, StreamWriter writer) {
    super(address, writer);
    this.reused = reused;
    this.doubtful = doubtful;
    this.writer = writer;
  }

  boolean attached() {
    return writer.attached();
  }

  @Override
  public boolean reused() {
    return reused;
  }

  @Override
  public boolean refused() {
    return refused;
  }

  @Override
  public boolean refusable() {
    return true;
  }

  @Override
  public void silent() {
    doubtful.run();
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
  public void finish() {
    // Both sides have ended the stream, and so it is closed.
    leave();
  }

  @Override
  public void unused() {
    close();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // a stream that is not over is reset by this
  public void close() {
    leave();
    writer.drop();
    channel().close();
  }

  @Override
  public void tunnel(ChannelHandler handler) {
    leave();
    ChannelPipeline pipeline = channel().pipeline();
    pipeline.addBefore(HandlerNames.UPSTREAM, HandlerNames.DATA, new DataFrames());
    pipeline.replace(this, HandlerNames.TUNNEL, handler);
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    Answering current = served();
    if (current == null) {
      ReferenceCountUtil.release(message);
    } else if (message instanceof Http2HeadersFrame headers) {
      headers(current, headers);
    } else if (message instanceof Http2DataFrame data) {
      current.content(
          data.isEndStream()
              ? new DefaultLastHttpContent(data.content())
              : new DefaultHttpContent(data.content()));
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void headers(Answering current, Http2HeadersFrame frame) {
    if (answered) {
      LastHttpContent end = StreamFields.trailers(frame.headers());
      current.content(end == null ? broken() : end);
      return;
    }
    HttpResponse head = StreamHeaders.answer(frame.headers());
    boolean interim = head.status().code() / 100 == 1;
    answered = !interim;
    if (head.status().code() == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      // There is no such answer on a stream (RFC 9113 section 8.6).
      head.setDecoderResult(DecoderResult.failure(new IllegalStateException("101 on a stream")));
    }
    current.head(head);
    if (interim || frame.isEndStream()) {
      current.content(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }

  private static LastHttpContent broken() {
    LastHttpContent end = new DefaultLastHttpContent();
    end.setDecoderResult(DecoderResult.failure(new IllegalStateException("malformed trailers")));
    return end;
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) {
    if (event instanceof Http2ResetFrame reset) {
      refused = reset.errorCode() == Http2Error.REFUSED_STREAM.code();
    } else if (event instanceof Http2GoAwayFrame) {
      // Told only to the streams that came too late for the replica.
      refused = true;
    }
    context.fireUserEventTriggered(event);
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    writer.drop();
    closed();
  }
}
