package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.AnswerWatch;
import dev.slipway.gateway.proxy.upstream.Answering;
import dev.slipway.gateway.proxy.upstream.Upstream;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;

/** A replica's answer on its way to the client. On the event loop of its exchange. */
final class Relay implements Answering {
  private final Exchange exchange;
  private final Client client;
  private final Dispatch dispatch;

  /** A replica may say that it goes on, but each costs a write, and no answer needs many. */
  private static final int MAX_INTERIM = 32;

  private int interims;
  private boolean interim;
  private boolean started;
  private boolean upstreamKept;

  Relay(Exchange exchange, Client client, Dispatch dispatch) {
    this.exchange = exchange;
    this.client = client;
    this.dispatch = dispatch;
  }

  /** Whether the client has been sent something that no other answer can follow. */
  boolean started() {
    return started;
  }

  @Override
  public void head(HttpResponse answer) {
    int status = answer.status().code();
    if (answer.decoderResult().isFailure() || !AnswerHead.framedClearly(answer)) {
      invalid();
    } else if (status == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      upgrade(answer);
    } else if (status / 100 == 1) {
      interimHead(answer);
    } else {
      finalHead(answer);
    }
  }

  private void interimHead(HttpResponse answer) {
    if (++interims > MAX_INTERIM) {
      invalid();
      return;
    }
    interim = true;
    if (!exchange.request.http10()) {
      HopByHop.strip(answer.headers());
      client.interim(AnswerHead.interim(answer));
    }
  }

  private void finalHead(HttpResponse answer) {
    started = true;
    dispatch.answered();
    upstreamKept = AnswerHead.keepsConnection(answer, exchange.request) && exchange.requestDone();
    HopByHop.strip(answer.headers());
    exchange.countAnswer(answer.status().code());
    HttpsRules.tell(exchange, answer.headers());
    exchange.reception.events().answering(exchange, answer);
    AnswerWatch watch = exchange.watch();
    if (watch != null) {
      watch.head(answer);
    }
    exchange.limitAnswer();
    client.head(answer, exchange.request, exchange.requestDone());
  }

  @Override
  public void content(HttpContent content) {
    if (interim) {
      interimContent(content);
      return;
    }
    if (content.decoderResult().isFailure()) {
      content.release();
      closed();
      return;
    }
    exchange.countSent(content.content().readableBytes());
    boolean last = content instanceof LastHttpContent;
    if (content instanceof LastHttpContent end) {
      HopByHop.stripTrailers(end.trailingHeaders());
    }
    AnswerWatch watch = exchange.watch();
    if (watch != null) {
      watch.content(content.content());
    }
    client.content(content);
    if (last) {
      finish();
      return;
    }
    exchange.limitAnswer();
    if (!client.writable()) {
      client.flush();
      if (!client.writable()) {
        dispatch.reading(false);
      }
    }
  }

  private void interimContent(HttpContent content) {
    // An interim answer has no content; this is only its end.
    interim = !(content instanceof LastHttpContent);
    content.release();
    client.flush();
  }

  private void finish() {
    Upstream current = dispatch.handOver();
    if (current != null && upstreamKept) {
      current.finish();
    } else if (current != null) {
      current.close();
    }
    exchange.end(true);
    client.done(exchange.requestDone());
  }

  private void upgrade(HttpResponse answer) {
    boolean wanted =
        exchange.request.upgrade() && exchange.requestDone() && client.nothingPending();
    Upstream current = wanted ? dispatch.handOver() : null;
    if (current == null) {
      invalid();
      return;
    }
    started = true;
    exchange.countAnswer(answer.status().code());
    client.upgrade(answer, exchange.tunnel(current));
  }

  private void invalid() {
    // What the replica sends cannot be told apart from other answers, so the connection is of no
    // more use: it goes with the exchange.
    exchange.fail(exchange.errors().invalid());
  }

  @Override
  public void flush() {
    client.flush();
  }

  @Override
  public void writabilityChanged() {
    client.updateReading();
  }

  @Override
  public void closed() {
    Upstream closed = dispatch.handOver();
    if (exchange.done() || closed == null) {
      return;
    }
    if (started) {
      // The client must not take what it has for the whole answer.
      closed.close();
      exchange.blame();
      exchange.abort();
    } else if (!dispatch.again(closed)) {
      exchange.fail(closed.refused() ? exchange.errors().full() : exchange.errors().closed());
    }
  }
}
