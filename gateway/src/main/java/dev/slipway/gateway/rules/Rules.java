package dev.slipway.gateway.rules;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.Holding;
import dev.slipway.gateway.api.Stickiness;
import dev.slipway.gateway.balance.LiveReplica;
import dev.slipway.gateway.balance.StickyCookie;
import dev.slipway.gateway.guard.Asked;
import dev.slipway.gateway.guard.Decision;
import dev.slipway.gateway.guard.KeyRing;
import dev.slipway.gateway.guard.WrongKeys;
import dev.slipway.gateway.hold.Waiter;
import dev.slipway.gateway.hold.WaitingRoom;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.call.Verdict;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import java.net.InetAddress;
import java.time.Clock;
import java.util.Collection;
import org.jspecify.annotations.Nullable;

/** The rules of the services, applied to each request. */
public final class Rules implements Admission {
  private final Clock clock;
  private final Releases releases;
  private final WrongKeys wrongKeys = new WrongKeys(System.nanoTime());
  private volatile KeyRing keys = KeyRing.EMPTY;

  /**
   * Rules without keys.
   *
   * @param clock by which keys expire
   * @param releases lets go those that wait
   */
  public Rules(Clock clock, Releases releases) {
    this.clock = clock;
    this.releases = releases;
  }

  /** From now on these keys hold, and no others. */
  public void keys(KeyRing ring) {
    keys = ring;
  }

  public KeyRing keys() {
    return keys;
  }

  @Override
  public Verdict judge(Call call) {
    Target target = call.target();
    long now = call.began();
    KeyRing ring = keys;
    Decision decision = target.gate().judge(new AskedCall(call), ring, now, clock.instant());
    if (decision instanceof Decision.Refused judged) {
      Decision.Refused refused = wrongKeys.counted(judged, new AskedCall(call), ring, now);
      call.note(new Note(refused.key()));
      return new Verdict.Refuse(Refusals.of(refused));
    }
    Decision.Admitted admitted = (Decision.Admitted) decision;
    call.note(new Note(admitted.key()));
    if (admitted.header() != null) {
      // The replica has no use for the gateway's key, and might write it to a log.
      call.headers().remove(admitted.header());
    }
    target.stats().pulse().began(now);
    return Verdict.ADMIT;
  }

  @Override
  public @Nullable LiveReplica choose(Call call, @Nullable LiveReplica tried) {
    Target target = call.target();
    long now = System.nanoTime();
    boolean overtakes =
        tried == null
            && target.policy().holding().isPresent()
            && target.room().waiting() > 0
            && !(call.note() instanceof Note note && note.turn());
    if (overtakes) {
      return null;
    }
    LiveReplica chosen = marked(call, target, tried, now);
    if (chosen == null) {
      chosen = target.balancer().choose(tried, now);
    }
    if (chosen != null) {
      chosen.pulse().began(now);
    }
    return chosen;
  }

  @Override
  public Verdict unserved(Call call) {
    Target target = call.target();
    Holding holding = target.policy().holding().orElse(null);
    if (holding == null || !(call.note() instanceof Note note) || note.turn()) {
      return new Verdict.Refuse(Refusals.noReplica(target.name()));
    }
    Waiter waiter = new WaitingCall(call, note);
    WaitingRoom room = target.room();
    if (!room.enter(waiter, holding.most())) {
      if (target.balancer().ready() == 0) {
        return new Verdict.Refuse(Refusals.tooManyWait(target.name()));
      }
      // Better out of turn than not at all.
      note.itsTurn();
      return Verdict.ADMIT;
    }
    note.waits(waiter);
    // A replica may have come after it was found that there is none.
    releases.soon(target);
    return new Verdict.Wait(
        holding.limit(), Refusals.waitedTooLong(target.name(), holding.limit()));
  }

  @Override
  public @Nullable RejectedRequest received(Call call) {
    if (!call.target().gate().tooLong(call.received())) {
      return null;
    }
    return Refusals.of(
        call.target().gate().tooLong(call.note() instanceof Note note ? note.key() : null));
  }

  @Override
  public boolean mayAsk(Target target, HttpHeaders headers, InetAddress caller) {
    return target.gate().mayAsk(new AskedHead(headers, caller), keys, clock.instant());
  }

  @Override
  public @Nullable RejectedRequest withdrawn(Call call) {
    boolean needed = call.target().policy().access().keyRequired();
    ApiKey key = needed && call.note() instanceof Note note ? note.key() : null;
    Decision.Refused refused =
        key == null ? null : keys.withdrawn(key, call.target().name(), clock.instant());
    return refused == null ? null : Refusals.of(refused);
  }

  @Override
  public RejectedRequest noModel(
      Collection<Target> offering, HttpHeaders headers, InetAddress caller) {
    AskedHead asked = new AskedHead(headers, caller);
    boolean reachable = offering.stream().anyMatch(target -> target.gate().lets(caller));
    return Refusals.of(
        reachable
            ? wrongKeys.noModel(asked, keys, System.nanoTime(), clock.instant())
            : wrongKeys.wrongAddress(asked));
  }

  private static @Nullable LiveReplica marked(
      Call call, Target target, @Nullable LiveReplica tried, long now) {
    Stickiness stickiness = target.policy().stickiness().orElse(null);
    String mark =
        stickiness == null
            ? null
            : StickyCookie.mark(stickiness, call.headers().get(HttpHeaderNames.COOKIE));
    return mark == null ? null : target.balancer().marked(mark, tried, now);
  }

  /** A call as the guard sees it. */
  private record AskedCall(Call call) implements Asked {
    @Override
    public String uri() {
      return call.uri();
    }

    @Override
    public @Nullable String header(String name) {
      return call.headers().get(name);
    }

    @Override
    public InetAddress caller() {
      return call.caller();
    }
  }

  /** A request that is not one to this service. */
  private record AskedHead(HttpHeaders headers, InetAddress caller) implements Asked {
    @Override
    public String uri() {
      return "/";
    }

    @Override
    public @Nullable String header(String name) {
      return headers.get(name);
    }
  }

  /** A call's place among those that wait. */
  private record WaitingCall(Call call, Note note) implements Waiter {
    @Override
    public void turn() {
      note.itsTurn();
      call.decide(Verdict.ADMIT);
    }

    @Override
    public void gone() {
      call.decide(new Verdict.Refuse(Refusals.gone(call.target().name())));
    }
  }
}
