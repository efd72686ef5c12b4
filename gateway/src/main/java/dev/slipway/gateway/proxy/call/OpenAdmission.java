package dev.slipway.gateway.proxy.call;

import dev.slipway.gateway.balance.LiveReplica;
import org.jspecify.annotations.Nullable;

/** Lets everyone in, to the replica with the fewest requests in flight. */
public final class OpenAdmission implements Admission {
  @Override
  public Verdict judge(Call call) {
    return Verdict.ADMIT;
  }

  @Override
  public @Nullable LiveReplica choose(Call call, @Nullable LiveReplica tried) {
    return call.target().balancer().choose(tried, System.nanoTime());
  }

  @Override
  public Verdict unserved(Call call) {
    return new Verdict.Refuse(new ServiceErrors(call.target().name()).noReplica());
  }
}
