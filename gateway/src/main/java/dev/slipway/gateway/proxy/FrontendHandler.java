package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.proxy.call.ErrorAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.Timed;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelInboundHandlerAdapter;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.ReferenceCountUtil;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A client's connection: takes its requests one after the other, so that answers leave in the order
 * of the requests, and reads no faster than what is read can go on.
 */
final class FrontendHandler extends ChannelInboundHandlerAdapter implements Client, Timed {
  private final Reception reception;
  private final StrictRequestDecoder decoder;
  private final AnswerEncoder encoder;
  private final ClientConnection connection = new ClientConnection();
  private final Queue<Object> pending = new ArrayDeque<>(4);
  private @Nullable Ongoing exchange;
  private boolean pumping;
  private boolean draining;
  private boolean closing;
  private boolean kept;
  private long idleSince = System.nanoTime();

  FrontendHandler(Reception reception, StrictRequestDecoder decoder, AnswerEncoder encoder) {
    this.reception = reception;
    this.decoder = decoder;
    this.encoder = encoder;
  }

  @Override
  public void handlerAdded(ChannelHandlerContext context) {
    connection.attach(context);
    reception.worker().deadlines().watch(this);
  }

  @Override
  public void handlerRemoved(ChannelHandlerContext context) {
    reception.worker().deadlines().forget(this);
    releasePending();
  }

  @Override
  public void channelRead(ChannelHandlerContext context, Object message) {
    if (closing) {
      ReferenceCountUtil.release(message);
      return;
    }
    if (!pumping && pending.isEmpty() && ready(message)) {
      // Nearly always: nothing waits before it.
      pumping = true;
      handle(message);
      pumping = false;
      pump();
    } else {
      pending.add(message);
      pump();
    }
    if (!closing && !wantsMore()) {
      // At once: the rest of this read could be a megabyte.
      connection.reading(false);
    }
  }

  @Override
  public void channelReadComplete(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.flushRequest();
    }
    updateReading();
  }

  /** Handles what has come, as far as the request in flight allows. */
  private void pump() {
    if (pumping) {
      return;
    }
    pumping = true;
    while (!pending.isEmpty() && ready(pending.element())) {
      handle(pending.remove());
    }
    pumping = false;
  }

  private boolean ready(Object next) {
    if (closing) {
      return false;
    }
    if (next instanceof RejectedRequest) {
      return exchange == null || !exchange.requestDone();
    }
    if (next instanceof HttpRequest) {
      return exchange == null && connection.writable();
    }
    return true;
  }

  private void handle(Object message) {
    if (message instanceof HttpRequest request) {
      begin(request);
    } else if (message instanceof HttpContent content) {
      requestContent(content);
    } else if (message instanceof RejectedRequest rejection) {
      reject(rejection);
    } else {
      ReferenceCountUtil.release(message);
    }
  }

  private void requestContent(HttpContent content) {
    if (exchange != null) {
      exchange.requestContent(content);
    } else {
      content.release();
    }
  }

  private void begin(HttpRequest request) {
    encoder.answering(request.method());
    connection.closeDelimited(false);
    Ongoing begun = reception.exchange(this, request);
    if (begun != null) {
      exchange = begun;
      begun.start();
    }
  }

  private void reject(RejectedRequest rejection) {
    if (exchange != null) {
      exchange.fail(rejection);
      return;
    }
    FullHttpResponse answer = ErrorAnswer.of(rejection, null);
    answer.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    reception
        .own()
        .notUnderstood(
            this, answer.status().code(), rejection.sentence(), answer.content().readableBytes());
    connection.write(answer);
    close(true);
  }

  @Override
  public void interim(HttpResponse head) {
    connection.write(head);
    connection.write(LastHttpContent.EMPTY_LAST_CONTENT);
  }

  @Override
  public void head(HttpResponse answer, RequestHead request, boolean requestDone) {
    boolean delimited = AnswerHead.frame(answer, request);
    // A body that is still coming could be taken for the next request: the connection ends with
    // this answer.
    kept = request.keepAlive() && requestDone && delimited && !draining;
    AnswerHead.connection(answer, request, kept);
    connection.closeDelimited(!delimited);
    connection.write(answer);
  }

  @Override
  public void content(HttpContent content) {
    connection.write(content);
  }

  @Override
  public void flush() {
    connection.flush();
  }

  @Override
  public boolean writable() {
    return connection.writable();
  }

  @Override
  public void abort() {
    connection.abort();
  }

  @Override
  public void answer(FullHttpResponse answer, RequestHead request, boolean requestDone) {
    // Of a body that is not wanted, nobody waits for the end: the connection goes with the answer.
    kept = request.keepAlive() && requestDone && !draining;
    exchange = null;
    AnswerHead.connection(answer, request, kept);
    connection.write(answer);
    done(requestDone);
  }

  @Override
  public void upgrade(HttpResponse answer, Tunnel.Plan tunnel) {
    connection.write(AnswerHead.upgrade(answer));
    connection.write(LastHttpContent.EMPTY_LAST_CONTENT);
    connection.flush();
    exchange = null;
    // Handed over: this handler is about to be replaced.
    closing = true;
    tunnel.join(connection.channel());
  }

  @Override
  public void done(boolean requestDone) {
    exchange = null;
    idleSince = reception.worker().deadlines().now();
    if (!kept || (draining && pending.isEmpty())) {
      close(!requestDone || !pending.isEmpty());
      return;
    }
    connection.flush();
    pump();
    if (exchange != null) {
      exchange.flushRequest();
    }
    updateReading();
  }

  /**
   * Reads on only if there is room for what comes; and always while nothing else would tell that
   * the client left.
   */
  @Override
  public void updateReading() {
    if (!closing) {
      connection.reading(wantsMore());
    }
  }

  private boolean wantsMore() {
    if (exchange == null) {
      return pending.isEmpty() && connection.writable();
    }
    return exchange.requestDone() ? pending.isEmpty() : exchange.wantsMore();
  }

  @Override
  public void channelWritabilityChanged(ChannelHandlerContext context) {
    if (exchange != null) {
      exchange.clientWritabilityChanged();
    } else if (connection.writable()) {
      pump();
      if (exchange != null) {
        exchange.flushRequest();
      }
      updateReading();
    }
  }

  @Override
  public void userEventTriggered(ChannelHandlerContext context, Object event) throws Exception {
    if (event == Drain.NOW) {
      draining = true;
      reception.leave();
      if (exchange == null && pending.isEmpty()) {
        // Between requests, so nothing is lost.
        close(false);
      }
    } else {
      super.userEventTriggered(context, event);
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    closing = true;
    Ongoing current = exchange;
    exchange = null;
    releasePending();
    if (current != null) {
      current.clientGone();
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // channelInactive follows
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    context.close();
  }

  @Override
  public long deadline() {
    if (exchange != null) {
      return exchange.deadline();
    }
    long started = closing ? 0 : decoder.headStart();
    return started != 0
        ? started + limits().header().toNanos()
        : idleSince + limits().idle().toNanos();
  }

  @Override
  public void expired() {
    if (exchange != null) {
      exchange.expired();
    } else if (closing) {
      // The last of an answer waits for a client that does not read.
      connection.abort();
    } else if (decoder.headStart() != 0) {
      reject(
          new RejectedRequest(
              HttpResponseStatus.REQUEST_TIMEOUT,
              "The request's headers did not come in time. Send it again."));
    } else {
      // Nothing was asked for so long that the place is worth more than the connection.
      close(false);
    }
  }

  @Override
  public boolean nothingPending() {
    return pending.isEmpty();
  }

  @Override
  public ClientLimits limits() {
    return reception.limits();
  }

  private void close(boolean lingering) {
    closing = true;
    idleSince = System.nanoTime();
    releasePending();
    connection.close(lingering);
  }

  private void releasePending() {
    pending.forEach(ReferenceCountUtil::release);
    pending.clear();
  }
}
