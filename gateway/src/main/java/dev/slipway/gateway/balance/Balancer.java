package dev.slipway.gateway.balance;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Chooses the replica with the fewest requests in flight; ties go round. */
public final class Balancer {
  private final LiveReplica[] replicas;
  private final AtomicInteger turn = new AtomicInteger();

  public Balancer(List<LiveReplica> replicas) {
    this.replicas = replicas.toArray(LiveReplica[]::new);
  }

  public List<LiveReplica> replicas() {
    return List.of(replicas);
  }

  /**
   * A replica other than {@code tried}, or null if there is none. One that failed a moment ago is
   * chosen only when every other did too.
   */
  public @Nullable LiveReplica choose(@Nullable LiveReplica tried, long nanoTime) {
    if (replicas.length == 1) {
      return replicas[0] == tried ? null : replicas[0];
    }
    LiveReplica rested = fewest(tried, nanoTime, false);
    return rested != null ? rested : fewest(tried, nanoTime, true);
  }

  private @Nullable LiveReplica fewest(
      @Nullable LiveReplica tried, long nanoTime, boolean evenResting) {
    LiveReplica best = null;
    int least = Integer.MAX_VALUE;
    int start = turn.getAndIncrement() & Integer.MAX_VALUE;
    for (int i = 0; i < replicas.length; i++) {
      LiveReplica candidate = replicas[(start % replicas.length + i) % replicas.length];
      int inFlight = candidate.inFlight();
      if (candidate == tried || inFlight >= least) {
        continue;
      }
      if (evenResting || !candidate.resting(nanoTime)) {
        best = candidate;
        least = inFlight;
      }
    }
    return best;
  }
}
