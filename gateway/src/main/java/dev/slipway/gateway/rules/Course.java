package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.balance.StickyCookie;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.OwnAnswerStats;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseStatus;
import org.jspecify.annotations.Nullable;

/** Follows each request: what its end says about the replica, and what is counted and logged. */
public final class Course implements CallEvents {
  private final CallLog log;
  private final OwnAnswerStats own;

  /**
   * Follows requests into this log.
   *
   * @param log is told of every request that has ended
   * @param own counts those that were for no service
   */
  public Course(CallLog log, OwnAnswerStats own) {
    this.log = log;
    this.own = own;
  }

  @Override
  public void answeredAlone(SelfAnswered request) {
    own.count(request.reason(), request.status());
    log.answeredAlone(request);
  }

  @Override
  public void answering(Call call, HttpResponse answer) {
    Policy policy = call.target().policy();
    LiveReplica replica = call.replica();
    if (replica == null) {
      return;
    }
    if (policy.stickiness().isPresent()) {
      stick(call, replica, answer);
    }
    if (call.note() instanceof Note note) {
      note.isServed();
    }
    long nanos = call.answered() - call.began();
    call.target().stats().firstByte(nanos, call.answered());
    replica.pulse().firstByte(nanos, call.answered());
  }

  @Override
  public void ended(Call call, boolean whole) {
    long now = System.nanoTime();
    Target target = call.target();
    Note note = call.note() instanceof Note known ? known : null;
    if (note != null && note.waiter() != null) {
      target.room().leave(note.waiter());
    }
    LiveReplica replica = call.replica();
    if (replica != null) {
      judge(call, note, replica, whole, now);
    }
    log.ended(call, note == null ? null : note.key(), whole, now);
  }

  private static void judge(
      Call call, @Nullable Note note, LiveReplica replica, boolean whole, long now) {
    int status = call.status();
    boolean upgraded = status == HttpResponseStatus.SWITCHING_PROTOCOLS.code();
    boolean served = upgraded || (note != null && note.served());
    if (served && whole) {
      replica.health().succeeded();
    } else if (!served && blames(status)) {
      replica.health().badAnswer(now);
    }
    if (served && whole && !upgraded) {
      // How long a conversation lasted says nothing about how fast a service is.
      long nanos = now - call.began();
      call.target().stats().whole(nanos, now);
      replica.pulse().ended(nanos, now);
    }
  }

  /** Whether an error of the gateway's own is one that the replica made it give. */
  private static boolean blames(int status) {
    return status == HttpResponseStatus.BAD_GATEWAY.code()
        || status == HttpResponseStatus.GATEWAY_TIMEOUT.code();
  }

  private static void stick(Call call, LiveReplica replica, HttpResponse answer) {
    call.target()
        .policy()
        .stickiness()
        .ifPresent(
            stickiness -> {
              String shown =
                  StickyCookie.mark(stickiness, call.headers().get(HttpHeaderNames.COOKIE));
              if (!replica.mark().equals(shown)) {
                answer
                    .headers()
                    .add(
                        HttpHeaderNames.SET_COOKIE,
                        StickyCookie.set(stickiness, replica.mark(), call.secure()));
              }
            });
  }
}
