package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.route.Target;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, from the choice of a replica to the last byte. On the event loop of
 * both connections.
 */
final class Exchange extends Accounts implements Ongoing {
  /**
   * A request that must not be sent twice goes only to a connection that the replica has hardly had
   * time to close.
   */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Client client;
  private final Worker worker;
  private @Nullable Queue<HttpContent> waiting;
  private @Nullable Upstream upstream;
  private Verdict.@Nullable Wait wait;
  private boolean retried;
  private boolean requestDone;
  private boolean bodySent;
  private boolean interim;
  private boolean answerStarted;
  private boolean upstreamKept;
  private boolean done;
  private long deadline = Timed.NEVER;

  Exchange(Client client, Reception reception, Target target, RequestHead request, Asker asker) {
    super(reception, target, request, asker);
    this.client = client;
    this.worker = reception.worker();
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
      LiveReplica chosen = reception.admission().choose(this, null);
      if (chosen == null) {
        unserved(reception.admission().unserved(this));
      } else {
        Duration within = request.repeatable() ? UpstreamConnection.IDLE_LIMIT : FRESH;
        attempt(chosen, within);
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
    if (verdict instanceof Verdict.Admit) {
      LiveReplica chosen = reception.admission().choose(this, null);
      if (chosen == null) {
        fail(errors().noReplica());
      } else {
        attempt(chosen, FRESH);
      }
    } else {
      proceed(verdict);
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

  boolean answerStarted() {
    return answerStarted;
  }

  /** Its own limit, or the end of what holds it. */
  @Override
  public long deadline() {
    return Departure.earlier(deadline, leaveBy());
  }

  @Override
  public boolean wantsMore() {
    return upstream != null && upstream.writable();
  }

  private void attempt(LiveReplica chosen, Duration within) {
    at(chosen);
    Upstream open = upstreams().take(chosen, within);
    if (open != null) {
      begin(open);
    } else {
      upstreams().connect(chosen, target.limits().connect(), this);
    }
  }

  void connected(Upstream opened) {
    LiveReplica reached = replica();
    if (reached != null) {
      reached.connected();
    }
    if (done) {
      opened.unused();
      return;
    }
    begin(opened);
    opened.flush();
    client.updateReading();
  }

  private void begin(Upstream connection) {
    upstream = connection;
    connection.serve(this);
    connection.write(request.forwarded(connection.address()));
    if (waiting != null) {
      waiting.forEach(content -> send(connection, content));
      waiting = null;
    }
    limit(requestDone ? target.limits().firstByte() : client.limits().body());
  }

  void connectFailed(Throwable cause) {
    LiveReplica failed = replica();
    if (failed == null || done) {
      return;
    }
    if (Shortage.of(cause)) {
      fail(errors().noRoom());
      return;
    }
    failed.connectFailed(System.nanoTime());
    LiveReplica other = retried ? null : reception.admission().choose(this, failed);
    if (other != null) {
      retried = true;
      attempt(other, FRESH);
      flushRequest();
      return;
    }
    fail(cause instanceof ConnectTimeoutException ? errors().notAccepted() : errors().refused());
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
    if (upstream == null) {
      waits(content);
      return;
    }
    send(upstream, content);
    if (!upstream.writable()) {
      upstream.flush();
    }
    if (!answerStarted) {
      limit(requestDone ? target.limits().firstByte() : client.limits().body());
    }
  }

  private void waits(HttpContent content) {
    if (waiting == null) {
      waiting = new ArrayDeque<>(2);
    }
    waiting.add(content);
  }

  private void send(Upstream connection, HttpContent content) {
    bodySent = bodySent || content.content().isReadable();
    connection.write(content);
  }

  @Override
  public void flushRequest() {
    if (upstream != null) {
      upstream.flush();
    }
  }

  void flushAnswer() {
    client.flush();
  }

  void upstreamWritabilityChanged() {
    client.updateReading();
  }

  @Override
  public void clientWritabilityChanged() {
    if (upstream != null && client.writable()) {
      upstream.reading(true);
      if (answerStarted) {
        limit(target.limits().idle());
      }
    }
  }

  void answerHead(HttpResponse answer) {
    int status = answer.status().code();
    if (answer.decoderResult().isFailure() || !AnswerHead.framedClearly(answer)) {
      invalidAnswer();
    } else if (status == HttpResponseStatus.SWITCHING_PROTOCOLS.code()) {
      upgrade(answer);
    } else if (status / 100 == 1) {
      interimHead(answer);
    } else {
      finalHead(answer);
    }
  }

  private void interimHead(HttpResponse answer) {
    interim = true;
    if (!request.http10()) {
      HopByHop.strip(answer.headers());
      client.interim(AnswerHead.interim(answer));
    }
  }

  private void finalHead(HttpResponse answer) {
    answerStarted = true;
    upstreamKept = AnswerHead.keepsConnection(answer, request) && requestDone;
    HopByHop.strip(answer.headers());
    countAnswer(answer.status().code());
    HttpsRules.tell(this, answer.headers());
    reception.events().answering(this, answer);
    AnswerWatch watch = watch();
    if (watch != null) {
      watch.head(answer);
    }
    limit(target.limits().idle());
    client.head(answer, request, requestDone);
  }

  void answerContent(HttpContent content) {
    if (interim) {
      interimContent(content);
      return;
    }
    if (content.decoderResult().isFailure()) {
      content.release();
      upstreamClosed();
      return;
    }
    countSent(content.content().readableBytes());
    boolean last = content instanceof LastHttpContent;
    if (content instanceof LastHttpContent end) {
      HopByHop.stripTrailers(end.trailingHeaders());
    }
    AnswerWatch watch = watch();
    if (watch != null) {
      watch.content(content.content());
    }
    client.content(content);
    if (last) {
      finish();
      return;
    }
    limit(target.limits().idle());
    if (!client.writable()) {
      client.flush();
      if (upstream != null && !client.writable()) {
        upstream.reading(false);
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
    Upstream current = upstream;
    upstream = null;
    if (current != null && upstreamKept) {
      current.finish();
    } else if (current != null) {
      current.close();
    }
    end(true);
    client.done(requestDone);
  }

  private void upgrade(HttpResponse answer) {
    Upstream current = upstream;
    if (current == null || !request.upgrade() || !requestDone || !client.nothingPending()) {
      invalidAnswer();
      return;
    }
    answerStarted = true;
    countAnswer(answer.status().code());
    upstream = null;
    deadline = Timed.NEVER;
    client.upgrade(
        answer,
        new Tunnel.Plan(
            current.channel(),
            worker.deadlines(),
            target.limits().idle(),
            this::countReceived,
            this::countSent,
            this::leaveBy,
            reception::leave,
            () -> end(true)));
  }

  private void invalidAnswer() {
    // What the replica sends cannot be told apart from other answers, so the connection is of no
    // more use.
    closeUpstream();
    fail(errors().invalid());
  }

  void upstreamClosed() {
    Upstream closed = upstream;
    upstream = null;
    if (done || closed == null) {
      return;
    }
    if (answerStarted) {
      // The client must not take what it has for the whole answer.
      closed.close();
      blame();
      end(false);
      client.abort();
      return;
    }
    LiveReplica same = replica();
    boolean unheard = closed.reused() && !retried && !bodySent && requestDone;
    if (unheard && request.repeatable() && same != null) {
      retried = true;
      waits(LastHttpContent.EMPTY_LAST_CONTENT);
      upstreams().connect(same, target.limits().connect(), this);
      return;
    }
    fail(errors().closed());
  }

  /** The client has gone: nobody waits for the answer, so the replica need not go on with it. */
  @Override
  public void clientGone() {
    closeUpstream();
    end(false);
  }

  @Override
  public void expired() {
    deadline = Timed.NEVER;
    RejectedRequest ended = mustEnd();
    if (wait != null) {
      fail(ended != null ? ended : wait.late());
      return;
    }
    boolean clientStalls = !requestDone && wantsMore();
    closeUpstream();
    if (answerStarted) {
      end(false);
      client.abort();
    } else if (ended != null) {
      fail(ended);
    } else if (clientStalls) {
      fail(errors().bodyStopped());
    } else {
      fail(errors().silent());
    }
  }

  @Override
  public void fail(RejectedRequest error) {
    AnswerWatch watch = watch();
    answer(watch == null ? ErrorAnswer.of(error, request.accept()) : watch.error(error));
  }

  private void answer(FullHttpResponse own) {
    if (done) {
      own.release();
      return;
    }
    closeUpstream();
    if (answerStarted) {
      own.release();
      end(false);
      client.abort();
      return;
    }
    answerStarted = true;
    countAnswer(own.status().code());
    countSent(own.content().readableBytes());
    end(true);
    client.answer(own, request, requestDone || !request.hasBody());
  }

  private void blame() {
    LiveReplica at = replica();
    if (at != null) {
      at.health().badAnswer(System.nanoTime());
    }
  }

  private void closeUpstream() {
    Upstream current = upstream;
    upstream = null;
    if (current != null) {
      current.close();
    }
  }

  private void end(boolean whole) {
    if (done) {
      return;
    }
    done = true;
    wait = null;
    deadline = Timed.NEVER;
    if (waiting != null) {
      waiting.forEach(HttpContent::release);
      waiting = null;
    }
    at(null);
    target.stats().end();
    reception.events().ended(this, whole);
  }

  private Upstreams upstreams() {
    return worker.upstreams(target.policy().protocol());
  }

  private void limit(Duration duration) {
    deadline = worker.deadlines().now() + duration.toNanos();
  }
}
