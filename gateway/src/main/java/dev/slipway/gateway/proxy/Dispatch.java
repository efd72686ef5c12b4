package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.call.ServiceErrors;
import dev.slipway.gateway.proxy.loop.ConnectFailure;
import dev.slipway.gateway.proxy.upstream.Dialling;
import dev.slipway.gateway.proxy.upstream.Upstream;
import dev.slipway.gateway.proxy.upstream.Upstreams;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.LastHttpContent;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;
import org.jspecify.annotations.Nullable;

/**
 * A request on its way to a replica: the choice of one, the connection to it, and what of the body
 * waits for that. On the event loop of its exchange.
 */
final class Dispatch implements Dialling {
  /**
   * A request that must not be sent twice goes only to a connection that the replica has hardly had
   * time to close.
   */
  private static final Duration FRESH = Duration.ofSeconds(1);

  private final Exchange exchange;
  private final Upstreams upstreams;
  private @Nullable Queue<HttpContent> waiting;
  private @Nullable Upstream upstream;
  private boolean retried;
  private boolean bodySent;
  private @Nullable SentBody sent;

  Dispatch(Exchange exchange, Upstreams upstreams) {
    this.exchange = exchange;
    this.upstreams = upstreams;
  }

  /** Goes to the replica that suits best; false if there is none. */
  boolean begin() {
    return choose(null, exchange.request.repeatable() ? Upstream.IDLE_LIMIT : FRESH);
  }

  /** Goes to a replica that has just become one. */
  boolean beginLate() {
    return choose(null, FRESH);
  }

  private boolean choose(@Nullable LiveReplica tried, Duration within) {
    LiveReplica chosen = exchange.reception.admission().choose(exchange, tried);
    if (chosen == null) {
      return false;
    }
    exchange.at(chosen);
    Upstream open = upstreams.take(chosen.address(), within);
    if (open != null) {
      serve(open);
    } else {
      connect(chosen);
    }
    return true;
  }

  private void connect(LiveReplica chosen) {
    upstreams.connect(chosen.address(), exchange.target.limits().connect(), this);
  }

  @Override
  public void connected(Upstream opened) {
    LiveReplica reached = exchange.replica();
    if (reached != null) {
      reached.connected();
    }
    if (exchange.done()) {
      opened.unused();
      return;
    }
    serve(opened);
    opened.flush();
    exchange.connected();
  }

  private void serve(Upstream connection) {
    upstream = connection;
    connection.serve(exchange.relay());
    if (connection.refusable() && !retried) {
      sent = new SentBody();
    }
    connection.write(exchange.request.forwarded(connection.address()));
    if (waiting != null) {
      waiting.forEach(content -> send(connection, content));
      waiting = null;
    }
    exchange.limitRequest();
  }

  @Override
  public void connectFailed(ConnectFailure failure) {
    LiveReplica failed = exchange.replica();
    if (failed == null || exchange.done()) {
      return;
    }
    if (failure == ConnectFailure.NO_ROOM) {
      exchange.fail(exchange.errors().noRoom());
      return;
    }
    if (failure != ConnectFailure.FULL) {
      failed.connectFailed(System.nanoTime());
    }
    boolean elsewhere = !retried && choose(failed, FRESH);
    retried = true;
    if (elsewhere) {
      flush();
    } else {
      exchange.fail(error(failure));
    }
  }

  private RejectedRequest error(ConnectFailure failure) {
    ServiceErrors errors = exchange.errors();
    return switch (failure) {
      case LATE -> errors.notAccepted();
      case FULL -> errors.full();
      case REFUSED -> errors.refused();
      case NO_ROOM -> errors.noRoom();
    };
  }

  /**
   * Sends the request once more if that does no harm: because a connection that had rested was
   * closed by the replica at the moment it was used, or because the replica has refused it unseen.
   */
  boolean again(Upstream closed) {
    if (closed.refused()) {
      return elsewhere();
    }
    LiveReplica same = exchange.replica();
    boolean unheard = closed.reused() && !retried && !bodySent && exchange.requestDone();
    if (!unheard || !exchange.request.repeatable() || same == null) {
      return false;
    }
    retried = true;
    waits(LastHttpContent.EMPTY_LAST_CONTENT);
    connect(same);
    return true;
  }

  private boolean elsewhere() {
    LiveReplica refusing = exchange.replica();
    SentBody body = sent;
    sent = null;
    if (retried || body == null || !body.complete()) {
      if (body != null) {
        body.drop();
      }
      return false;
    }
    retried = true;
    body.replay(this::waits);
    // Another replica first; if there is none, this one may take it on another connection.
    if (!choose(refusing, FRESH) && !choose(null, FRESH)) {
      return false;
    }
    flush();
    exchange.connected();
    return true;
  }

  /** The replica did not answer in time. */
  void silent() {
    if (upstream != null) {
      upstream.silent();
    }
  }

  /** The answer has begun: the request will not be sent again. */
  void answered() {
    if (sent != null) {
      sent.drop();
      sent = null;
    }
  }

  /** A piece of the request's body, taken over. */
  void content(HttpContent content) {
    if (upstream == null) {
      waits(content);
      return;
    }
    send(upstream, content);
    if (!upstream.writable()) {
      upstream.flush();
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
    if (sent != null) {
      sent.add(content, connection.channel().alloc());
    }
    connection.write(content);
  }

  void flush() {
    if (upstream != null) {
      upstream.flush();
    }
  }

  /** Whether more of the request's body can go out now. */
  boolean writable() {
    return upstream != null && upstream.writable();
  }

  /** Reads on from the replica, or no more; does nothing if there is no connection to one. */
  void reading(boolean on) {
    if (upstream != null) {
      upstream.reading(on);
    }
  }

  boolean underway() {
    return upstream != null;
  }

  /** The connection to the replica, if there is one; from now on it is the caller's. */
  @Nullable Upstream handOver() {
    Upstream current = upstream;
    upstream = null;
    return current;
  }

  /** Ends it at the replica, and forgets what waits. */
  void close() {
    Upstream current = handOver();
    if (current != null) {
      current.close();
    }
    drop();
  }

  private void drop() {
    answered();
    if (waiting != null) {
      waiting.forEach(HttpContent::release);
      waiting = null;
    }
  }
}
