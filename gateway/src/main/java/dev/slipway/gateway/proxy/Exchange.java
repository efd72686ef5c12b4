package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.proxy.call.AnswerWatch;
import dev.slipway.gateway.proxy.call.ErrorAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.call.Verdict;
import dev.slipway.gateway.proxy.loop.Timed;
import dev.slipway.gateway.proxy.upstream.Answering;
import dev.slipway.gateway.proxy.upstream.Upstream;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, from the first rule that judges it to the last byte: what it waits
 * for, how long it may, and how it ends. On the event loop of both connections.
 */
final class Exchange extends Accounts implements Ongoing {
  private final Client client;
  private final Worker worker;
  private final Dispatch dispatch;
  private final Relay relay;
  private Verdict.@Nullable Wait wait;
  private boolean requestDone;
  private boolean done;
  private long deadline = Timed.NEVER;

  Exchange(Client client, Reception reception, Target target, RequestHead request, Asker asker) {
    super(reception, target, request, asker);
    this.client = client;
    this.worker = reception.worker();
    this.dispatch = new Dispatch(this, worker.replicas().speaking(target.policy().protocol()));
    this.relay = new Relay(this, client, dispatch);
  }

  @Override
  public void start() {
    target.stats().begin();
    reception.events().begun(this);
    RejectedRequest elsewhere = reception.redirect(this);
    if (elsewhere != null) {
      fail(elsewhere);
    } else {
      proceed(reception.admission().judge(this));
    }
  }

  private void proceed(Verdict verdict) {
    if (verdict instanceof Verdict.Admit) {
      if (!dispatch.begin()) {
        unserved(reception.admission().unserved(this));
      }
    } else if (verdict instanceof Verdict.Refuse refusal) {
      fail(refusal.answer());
    } else if (verdict instanceof Verdict.Answer given) {
      answer(given.answer());
    } else if (verdict instanceof Verdict.Wait until) {
      wait = until;
      limit(until.limit());
    }
  }

  private void unserved(Verdict verdict) {
    if (!(verdict instanceof Verdict.Admit)) {
      proceed(verdict);
    } else if (!dispatch.beginLate()) {
      fail(errors().noReplica());
    }
  }

  @Override
  public void decide(Verdict verdict) {
    worker.loop().execute(() -> decided(verdict));
  }

  private void decided(Verdict verdict) {
    if (wait == null || done) {
      return;
    }
    wait = null;
    deadline = Timed.NEVER;
    proceed(verdict);
    flushRequest();
    client.updateReading();
  }

  @Override
  public String protocol() {
    return request.http10() ? HttpVersion.HTTP_1_0.text() : client.protocol();
  }

  @Override
  public boolean requestDone() {
    return requestDone;
  }

  boolean done() {
    return done;
  }

  /** What the replica's side tells its answer. */
  Answering relay() {
    return relay;
  }

  @Override
  public boolean wantsMore() {
    return dispatch.writable();
  }

  @Override
  public void requestContent(HttpContent content) {
    if (done) {
      content.release();
      return;
    }
    countReceived(content.content().readableBytes());
    RejectedRequest tooMuch = reception.admission().received(this);
    if (tooMuch != null) {
      content.release();
      fail(tooMuch);
      return;
    }
    requestDone = content instanceof LastHttpContent;
    if (content instanceof LastHttpContent last) {
      HopByHop.stripTrailers(last.trailingHeaders());
    }
    dispatch.content(content);
    if (dispatch.underway() && !relay.started()) {
      limitRequest();
    }
  }

  @Override
  public void flushRequest() {
    dispatch.flush();
  }

  /** The replica's side takes requests now. */
  void connected() {
    client.updateReading();
  }

  @Override
  public void clientWritabilityChanged() {
    if (dispatch.underway() && client.writable()) {
      dispatch.reading(true);
      if (relay.started()) {
        limitAnswer();
      }
    }
  }

  /** Both sides speak another protocol from now on; the exchange ends with what joins them. */
  Tunnel.Plan tunnel(Upstream upstream) {
    deadline = Timed.NEVER;
    return new Tunnel.Plan(
        upstream,
        worker.deadlines(),
        target.limits().idle(),
        this::countReceived,
        this::countSent,
        this::leaveBy,
        reception::leave,
        () -> end(true));
  }

  /** The client has gone: nobody waits for the answer, so the replica need not go on with it. */
  @Override
  public void clientGone() {
    end(false);
  }

  /** Its own limit, or the end of what holds it. */
  @Override
  public long deadline() {
    return Departure.earlier(deadline, leaveBy());
  }

  /** From now on it waits for the client's body, or for the answer to begin. */
  void limitRequest() {
    limit(requestDone ? target.limits().firstByte() : client.limits().body());
  }

  /** From now on it waits for the next piece of the answer. */
  void limitAnswer() {
    limit(target.limits().idle());
  }

  private void limit(Duration duration) {
    deadline = worker.deadlines().now() + duration.toNanos();
  }

  @Override
  public void expired() {
    deadline = Timed.NEVER;
    RejectedRequest ended = mustEnd();
    if (wait != null) {
      fail(ended != null ? ended : wait.late());
    } else if (relay.started()) {
      abort();
    } else if (ended != null) {
      fail(ended);
    } else if (!requestDone && wantsMore()) {
      fail(errors().bodyStopped());
    } else {
      dispatch.silent();
      fail(errors().silent());
    }
  }

  @Override
  public void fail(RejectedRequest error) {
    AnswerWatch watch = watch();
    answer(watch == null ? ErrorAnswer.of(error, request.accept()) : watch.error(error));
  }

  private void answer(FullHttpResponse own) {
    if (done || relay.started()) {
      own.release();
      abort();
      return;
    }
    dispatch.close();
    countAnswer(own.status().code());
    countSent(own.content().readableBytes());
    end(true);
    client.answer(own, request, requestDone || !request.hasBody());
  }

  /** Ends an answer that has begun in a way that cannot be taken for its proper end. */
  void abort() {
    if (!done) {
      end(false);
      client.abort();
    }
  }

  void blame() {
    LiveReplica at = replica();
    if (at != null) {
      at.health().badAnswer(System.nanoTime());
    }
  }

  void end(boolean whole) {
    if (done) {
      return;
    }
    done = true;
    wait = null;
    deadline = Timed.NEVER;
    dispatch.close();
    at(null);
    target.stats().end();
    reception.events().ended(this, whole);
  }
}
