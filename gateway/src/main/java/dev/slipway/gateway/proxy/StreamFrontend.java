package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.proxy.call.ErrorAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.wire.DataFrames;
import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.StreamFields;
import dev.slipway.gateway.proxy.wire.StreamHeaders;
import dev.slipway.gateway.proxy.wire.StreamWriter;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.DefaultHttpContent;
import io.netty.handler.codec.http.DefaultLastHttpContent;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.codec.http2.DefaultHttp2ResetFrame;
import io.netty.handler.codec.http2.Http2DataFrame;
import io.netty.handler.codec.http2.Http2Error;
import io.netty.handler.codec.http2.Http2Exception;
import io.netty.handler.codec.http2.Http2HeadersFrame;
import io.netty.util.ReferenceCountUtil;
import org.jspecify.annotations.Nullable;

/** A stream of a client's HTTP/2 connection: one request and its answer (RFC 9113 section 8.1). */
final class StreamFrontend extends ChannelInboundHandlerAdapter implements Client, Timed {
  private final Reception reception;
  private final StreamWriter writer = new StreamWriter();
  private @Nullable Ongoing exchange;
  private boolean begun;
  private boolean tunnel;
  private boolean inputEnded;
  private boolean closing;
  private boolean lingering;
  private long idleSince = System.nanoTime();

  StreamFrontend(Reception reception) {
    this.reception = reception;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    writer.attach(context);
    reception.worker().deadlines().watch(this);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    reception.worker().deadlines().forget(this);
    writer.drop();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (message instanceof Http2HeadersFrame headers) {
      inputEnded = headers.isEndStream();
      headers(headers);
    } else if (message instanceof Http2DataFrame data) {
      inputEnded = data.isEndStream();
      body(
          data.isEndStream()
              ? new DefaultLastHttpContent(data.content())
              : new DefaultHttpContent(data.content()));
    } else {
      ReferenceCountUtil.release(message);
    }
    if (!wantsMore()) {
      writer.reading(false);
    }
  }

  private void headers(Http2HeadersFrame frame) {
    if (begun) {
      LastHttpContent end = StreamFields.trailers(frame.headers());
      if (end == null) {
        malformed();
      } else {
        body(end);
      }
      return;
    }
    begun = true;
    StreamRequest request =
        StreamRequest.of(frame.headers(), frame.isEndStream(), reception.worker().random());
    if (request == null) {
      reception.own().notUnderstood(this, 0, "The stream is not a request of HTTP/2.", 0);
      malformed();
      return;
    }
    begin(request, frame.isEndStream());
  }

  private void begin(StreamRequest asked, boolean whole) {
    HttpRequest request = asked.request();
    tunnel = asked.tunnel();
    RejectedRequest rejection = asked.rejection();
    if (rejection != null) {
      RequestHead head = new RequestHead(request);
      FullHttpResponse answer = ErrorAnswer.of(rejection, head.accept());
      reception
          .own()
          .notUnderstood(
              this, answer.status().code(), rejection.sentence(), answer.content().readableBytes());
      answer(answer, head, whole);
      return;
    }
    Ongoing started = reception.exchange(this, request);
    if (started == null) {
      return;
    }
    exchange = started;
    started.start();
    if (exchange != null && (whole || asked.tunnel())) {
      started.requestContent(LastHttpContent.EMPTY_LAST_CONTENT);
    }
  }

  private void body(HttpContent content) {
    if (exchange != null) {
      exchange.requestContent(content);
    } else {
      content.release();
    }
  }

  /** A request that servers could read differently: the stream is in error (section 8.1.1). */
  private void malformed() {
    Ongoing current = exchange;
    exchange = null;
    if (current != null) {
      current.clientGone();
    }
    reset(Http2Error.PROTOCOL_ERROR);
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.flushRequest();
    }
    updateReading();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.clientWritabilityChanged();
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closing = true;
    Ongoing current = exchange;
    exchange = null;
    if (current != null) {
      current.clientGone();
    }
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    Ongoing current = exchange;
    exchange = null;
    if (current != null) {
      current.clientGone();
    }
    reset(cause instanceof Http2Exception known ? known.error() : Http2Error.INTERNAL_ERROR);
  }

  @Override
  public String protocol() {
    return "HTTP/2";
  }

  @Override
  public ClientLimits limits() {
    return reception.limits();
  }

  @Override
  public void interim(HttpResponse head) {
    writer.interim(StreamHeaders.answer(head));
  }

  @Override
  public void head(HttpResponse answer, RequestHead request, boolean requestDone) {
    writer.head(StreamHeaders.answer(answer));
  }

  @Override
  public void content(HttpContent content) {
    writer.content(content);
  }

  @Override
  public void flush() {
    writer.flush();
  }

  @Override
  public boolean writable() {
    return writer.writable();
  }

  @Override
  public void done(boolean requestDone) {
    exchange = null;
    idleSince = System.nanoTime();
    writer.flush();
    if (!inputEnded) {
      writer.whenSent(this::linger);
    }
  }

  /**
   * Nobody reads the rest of the request, and the client may be told so by a reset (RFC 9113
   * section 8.1). Not at once: a reset takes with it what waits for its turn or its window, and
   * some clients that are still sending drop the answer for it. What comes meanwhile is read and
   * dropped.
   */
  private void linger() {
    lingering = true;
    idleSince = System.nanoTime();
  }

  @Override
  public void answer(FullHttpResponse answer, RequestHead request, boolean requestDone) {
    writer.head(StreamHeaders.answer(answer));
    writer.content(
        request.head()
            ? LastHttpContent.EMPTY_LAST_CONTENT
            : new DefaultLastHttpContent(answer.content().retain()));
    answer.release();
    done(requestDone);
  }

  @Override
  public void abort() {
    exchange = null;
    reset(Http2Error.INTERNAL_ERROR);
  }

  @Override
  public void updateReading() {
    if (!closing) {
      writer.reading(wantsMore());
    }
  }

  /** Once the request is whole, reading goes on so that a reset is seen. */
  private boolean wantsMore() {
    return exchange == null || (exchange.requestDone() && !tunnel) || exchange.wantsMore();
  }

  @Override
  public boolean nothingPending() {
    return tunnel;
  }

  @Override
  public void upgrade(HttpResponse answer, Tunnel.Plan plan) {
    exchange = null;
    closing = true;
    HopByHop.strip(answer.headers());
    writer.head(StreamHeaders.agreement(answer));
    writer.flush();
    ChannelHandlerContext here = writer.context();
    here.pipeline().addBefore(HandlerNames.FRONTEND, HandlerNames.DATA, new DataFrames());
    plan.join(here.channel());
  }

  @Override
  public long deadline() {
    // An answer that was written waits for a client that does not take it.
    return exchange != null
        ? exchange.deadline()
        : idleSince + (lingering ? LingeringClose.LIMIT : limits().idle()).toNanos();
  }

  @Override
  public void expired() {
    if (exchange != null) {
      exchange.expired();
    } else {
      reset(lingering ? Http2Error.NO_ERROR : Http2Error.CANCEL);
    }
  }

  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
  private void reset(Http2Error error) {
    closing = true;
    writer.drop();
    writer.context().writeAndFlush(new DefaultHttp2ResetFrame(error));
    writer.context().close();
  }
}
