package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.route.Target;
import io.netty.channel.ConnectTimeoutException;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * One request and its answer, from the choice of a replica to the last byte. On the event loop of
 * both connections.
 */
final class Exchange {
  /**
   * A request that must not be sent twice goes only to a connection that the replica has hardly had
   * time to close.
   */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final FrontendHandler client;
  private final Worker worker;
  private final ClientConnection toClient;
  private final Target target;
  private final ServiceErrors errors;
  private final RequestHead request;
  private final Queue<HttpContent> waiting = new ArrayDeque<>(2);
  private @Nullable LiveReplica replica;
  private @Nullable UpstreamConnection upstream;
  private boolean retried;
  private boolean requestDone;
  private boolean bodySent;
  private boolean interim;
  private boolean answerStarted;
  private boolean upstreamKept;
  private boolean clientKept;
  private boolean done;
  private long deadline = Timed.NEVER;

  Exchange(FrontendHandler client, Worker worker, Target target, HttpRequest request) {
    this.client = client;
    this.worker = worker;
    this.toClient = client.connection();
    this.target = target;
    this.errors = new ServiceErrors(target.name());
    this.request = new RequestHead(request);
  }

  void start() {
    target.stats().begin();
    LiveReplica chosen = target.balancer().choose(null, System.nanoTime());
    if (chosen == null) {
      fail(errors.noReplica());
      return;
    }
    Duration within = request.repeatable() ? UpstreamConnection.IDLE_LIMIT : FRESH;
    attempt(chosen, worker.pool().take(chosen.address(), within));
  }

  boolean requestDone() {
    return requestDone;
  }

  boolean answerStarted() {
    return answerStarted;
  }

  long deadline() {
    return deadline;
  }

  /** Whether more of the request body can be taken now. */
  boolean wantsMore() {
    return upstream != null && upstream.writable();
  }

  private void attempt(LiveReplica chosen, @Nullable UpstreamConnection open) {
    replica = chosen;
    chosen.begin();
    if (open != null) {
      begin(open);
    } else {
      worker.pool().connect(chosen, target.limits().connect(), this);
    }
  }

  void connected(UpstreamConnection opened) {
    if (replica != null) {
      replica.connected();
    }
    if (done) {
      opened.unused();
      return;
    }
    begin(opened);
    opened.flush();
    client.updateReading();
  }

  private void begin(UpstreamConnection connection) {
    upstream = connection;
    connection.serve(this);
    connection.write(request.forwarded(connection.address()));
    for (HttpContent content = waiting.poll(); content != null; content = waiting.poll()) {
      send(connection, content);
    }
    limit(requestDone ? target.limits().firstByte() : client.limits().body());
  }

  void connectFailed(Throwable cause) {
    LiveReplica failed = replica;
    if (failed == null || done) {
      return;
    }
    failed.connectFailed(System.nanoTime());
    LiveReplica other = retried ? null : target.balancer().choose(failed, System.nanoTime());
    if (other != null) {
      retried = true;
      failed.end();
      attempt(other, worker.pool().take(other.address(), FRESH));
      flushRequest();
      return;
    }
    fail(cause instanceof ConnectTimeoutException ? errors.notAccepted() : errors.refused());
  }

  void requestContent(HttpContent content) {
    if (done) {
      content.release();
      return;
    }
    target.stats().received(content.content().readableBytes());
    requestDone = content instanceof LastHttpContent;
    if (content instanceof LastHttpContent last) {
      HopByHop.stripTrailers(last.trailingHeaders());
    }
    if (upstream == null) {
      waiting.add(content);
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

  private void send(UpstreamConnection connection, HttpContent content) {
    bodySent = bodySent || content.content().isReadable();
    connection.write(content);
  }

  void flushRequest() {
    if (upstream != null) {
      upstream.flush();
    }
  }

  void flushAnswer() {
    toClient.flush();
  }

  void upstreamWritabilityChanged() {
    client.updateReading();
  }

  void clientWritabilityChanged() {
    if (upstream != null && toClient.writable()) {
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
      toClient.write(AnswerHead.interim(answer));
    }
  }

  private void finalHead(HttpResponse answer) {
    answerStarted = true;
    upstreamKept = AnswerHead.keepsConnection(answer, request) && requestDone;
    HopByHop.strip(answer.headers());
    boolean delimited = AnswerHead.frame(answer, request);
    // A body that is still coming could be taken for the next request: the connection ends with
    // this answer.
    clientKept = request.keepAlive() && requestDone && delimited && !client.draining();
    AnswerHead.connection(answer, request, clientKept);
    toClient.closeDelimited(!delimited);
    target.stats().answered(answer.status().code());
    limit(target.limits().idle());
    toClient.write(answer);
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
    target.stats().sent(content.content().readableBytes());
    boolean last = content instanceof LastHttpContent;
    if (content instanceof LastHttpContent end) {
      HopByHop.stripTrailers(end.trailingHeaders());
    }
    toClient.write(content);
    if (last) {
      finish();
      return;
    }
    limit(target.limits().idle());
    if (!toClient.writable()) {
      toClient.flush();
      if (upstream != null && !toClient.writable()) {
        upstream.reading(false);
      }
    }
  }

  private void interimContent(HttpContent content) {
    interim = !(content instanceof LastHttpContent);
    if (request.http10()) {
      content.release();
    } else {
      toClient.write(content);
      toClient.flush();
    }
  }

  private void finish() {
    UpstreamConnection current = upstream;
    upstream = null;
    if (current != null && upstreamKept) {
      current.finish();
    } else if (current != null) {
      current.close();
    }
    end();
    client.exchangeDone(clientKept, requestDone);
  }

  private void upgrade(HttpResponse answer) {
    UpstreamConnection current = upstream;
    if (current == null || !request.upgrade() || !requestDone || !client.nothingPending()) {
      invalidAnswer();
      return;
    }
    answerStarted = true;
    target.stats().answered(answer.status().code());
    toClient.write(AnswerHead.upgrade(answer));
    toClient.write(LastHttpContent.EMPTY_LAST_CONTENT);
    toClient.flush();
    upstream = null;
    deadline = Timed.NEVER;
    client.leave();
    Tunnel.join(
        toClient.channel(),
        current.channel(),
        worker.deadlines(),
        target.limits().idle(),
        target.stats()::received,
        target.stats()::sent,
        this::end);
  }

  private void invalidAnswer() {
    // What the replica sends cannot be told apart from other answers, so the connection is of no
    // more use.
    closeUpstream();
    fail(errors.invalid());
  }

  void upstreamClosed() {
    UpstreamConnection closed = upstream;
    upstream = null;
    if (done || closed == null) {
      return;
    }
    if (answerStarted) {
      // The client must not take what it has for the whole answer.
      closed.close();
      end();
      toClient.abort();
      return;
    }
    LiveReplica same = replica;
    boolean unheard = closed.reused() && !retried && !bodySent && requestDone;
    if (unheard && request.repeatable() && same != null) {
      retried = true;
      waiting.add(LastHttpContent.EMPTY_LAST_CONTENT);
      worker.pool().connect(same, target.limits().connect(), this);
      return;
    }
    fail(errors.closed());
  }

  /** The client has gone: nobody waits for the answer, so the replica need not go on with it. */
  void clientGone() {
    closeUpstream();
    end();
  }

  void expired() {
    deadline = Timed.NEVER;
    boolean clientStalls = !requestDone && wantsMore();
    closeUpstream();
    if (answerStarted) {
      end();
      toClient.abort();
    } else if (clientStalls) {
      fail(errors.bodyStopped());
    } else {
      fail(errors.silent());
    }
  }

  /** Answers with an error of the gateway's own if nothing has been answered yet. */
  void fail(RejectedRequest error) {
    if (done) {
      return;
    }
    closeUpstream();
    end();
    if (answerStarted) {
      toClient.abort();
      return;
    }
    answerStarted = true;
    target.stats().answered(error.status().code());
    client.answer(error, request);
  }

  private void closeUpstream() {
    UpstreamConnection current = upstream;
    upstream = null;
    if (current != null) {
      current.close();
    }
  }

  private void end() {
    if (done) {
      return;
    }
    done = true;
    deadline = Timed.NEVER;
    for (HttpContent content = waiting.poll(); content != null; content = waiting.poll()) {
      content.release();
    }
    if (replica != null) {
      replica.end();
    }
    target.stats().end();
  }

  private void limit(Duration duration) {
    deadline = System.nanoTime() + duration.toNanos();
  }
}
