package dev.slipway.gateway.proxy;

import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.proxy.call.AnswerWatch;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.call.ServiceErrors;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** What is known and counted of one request, apart from how it is forwarded. */
abstract class Accounts implements Call {
  final Reception reception;
  final Target target;
  final RequestHead request;
  private final Asker asker;
  private final long began = System.nanoTime();
  private @Nullable LiveReplica replica;
  private @Nullable Object note;
  private @Nullable AnswerWatch watch;
  private long answered;
  private long received;
  private long sent;
  private int status;

  Accounts(Reception reception, Target target, RequestHead request, Asker asker) {
    this.asker = asker;
    this.reception = reception;
    this.target = target;
    this.request = request;
  }

  /** Its request counts at this replica from now on, and no longer at the one before. */
  final void at(@Nullable LiveReplica chosen) {
    if (replica != null) {
      replica.end();
    }
    if (chosen != null) {
      replica = chosen;
      chosen.begin();
    }
  }

  final void countReceived(int bytes) {
    received += bytes;
    target.stats().received(bytes);
  }

  final void countSent(int bytes) {
    sent += bytes;
    target.stats().sent(bytes);
  }

  final void countAnswer(int code) {
    answered = System.nanoTime();
    status = code;
    target.stats().answered(code);
  }

  /** Has its answer seen as it passes. */
  final void watch(AnswerWatch by) {
    watch = by;
  }

  @Override
  public final @Nullable AnswerWatch watch() {
    return watch;
  }

  /** By when it must have ended because its replica, its listener or what let it in is gone. */
  final long leaveBy() {
    if (reception.admission().withdrawn(this) != null) {
      return began;
    }
    long own = reception.leaveBy(target.policy().drain());
    return replica == null ? own : Departure.earlier(own, replica.departure().end());
  }

  /** The answer if it must end now although nothing is late, or null. */
  final @Nullable RejectedRequest mustEnd() {
    RejectedRequest withdrawn = reception.admission().withdrawn(this);
    if (withdrawn != null) {
      return withdrawn;
    }
    long moment = leaveBy();
    boolean over = moment != Departure.NEVER && moment - System.nanoTime() <= 0;
    return over ? errors().takenAway() : null;
  }

  final ServiceErrors errors() {
    return new ServiceErrors(target.name());
  }

  @Override
  public final Target target() {
    return target;
  }

  @Override
  public final String method() {
    return request.method().name();
  }

  @Override
  public final String uri() {
    return request.uri();
  }

  @Override
  public final HttpHeaders headers() {
    return request.headers();
  }

  @Override
  public final InetAddress caller() {
    return asker.address();
  }

  @Override
  public final int port() {
    return reception.port();
  }

  @Override
  public final boolean secure() {
    return asker.secure();
  }

  @Override
  public final long began() {
    return began;
  }

  @Override
  public final long answered() {
    return answered;
  }

  @Override
  public final int status() {
    return status;
  }

  @Override
  public final long received() {
    return received;
  }

  @Override
  public final long sent() {
    return sent;
  }

  @Override
  public final @Nullable LiveReplica replica() {
    return replica;
  }

  @Override
  public final @Nullable Object note() {
    return note;
  }

  @Override
  public final void note(Object value) {
    note = value;
  }
}
