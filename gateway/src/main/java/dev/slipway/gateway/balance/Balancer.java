package dev.slipway.gateway.balance;

import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/**
 * Chooses among the replicas of one service: the one with the fewest requests in flight; ties go
 * round. Lives through changes of the service, so that a request which waited finds the replicas
 * that have come meanwhile.
 */
public final class Balancer {
  private final AtomicInteger turn = new AtomicInteger();
  private volatile LiveReplica[] replicas;

  public Balancer(List<LiveReplica> replicas) {
    this.replicas = replicas.toArray(LiveReplica[]::new);
  }

  public List<LiveReplica> replicas() {
    return List.of(replicas);
  }

  /** From now on these are chosen among. */
  public void replicas(List<LiveReplica> next) {
    replicas = next.toArray(LiveReplica[]::new);
  }

  /** How many could get a request now. */
  public int ready() {
    int count = 0;
    for (LiveReplica each : replicas) {
      count += each.ready() ? 1 : 0;
    }
    return count;
  }

  /**
   * A replica other than {@code tried}, or null if none is ready. One that failed a moment ago is
   * chosen only when every other did too.
   */
  public @Nullable LiveReplica choose(@Nullable LiveReplica tried, long nanoTime) {
    LiveReplica[] all = replicas;
    if (all.length == 1) {
      return all[0] == tried || !all[0].ready() ? null : all[0];
    }
    LiveReplica trusted = fewest(all, tried, nanoTime, false);
    return trusted != null ? trusted : fewest(all, tried, nanoTime, true);
  }

  /** The replica with this mark, or null if it is gone or should not get requests now. */
  public @Nullable LiveReplica marked(String mark, @Nullable LiveReplica tried, long nanoTime) {
    for (LiveReplica each : replicas) {
      if (each.mark().equals(mark)) {
        boolean fit = each != tried && each.ready() && trusted(each, nanoTime);
        return fit ? each : null;
      }
    }
    return null;
  }

  private @Nullable LiveReplica fewest(
      LiveReplica[] all, @Nullable LiveReplica tried, long nanoTime, boolean evenFailing) {
    LiveReplica best = null;
    int least = Integer.MAX_VALUE;
    int start = turn.getAndIncrement() & Integer.MAX_VALUE;
    for (int i = 0; i < all.length; i++) {
      LiveReplica candidate = all[(start % all.length + i) % all.length];
      int inFlight = candidate.inFlight();
      if (candidate == tried || inFlight >= least || !candidate.ready()) {
        continue;
      }
      if (evenFailing || trusted(candidate, nanoTime)) {
        best = candidate;
        least = inFlight;
      }
    }
    return best;
  }

  private static boolean trusted(LiveReplica replica, long nanoTime) {
    return replica.health().trusted(nanoTime, replica.inFlight());
  }
}
