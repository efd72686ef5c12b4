package dev.slipway.gateway.balance;

import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaState;
import java.net.InetSocketAddress;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A replica with what is known about it; lives on through changes of the route table that do not
 * touch it.
 */
public final class LiveReplica {
  /**
   * Otherwise the replica that fails fastest would have the fewest in flight, and draw every
   * request.
   */
  static final Duration REST = Duration.ofSeconds(2);

  private final Replica replica;
  private final InetSocketAddress address;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder requests = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private volatile boolean failing;
  private volatile long failedAt;

  /** Resolves the replica's address, which blocks if it is a name. */
  public LiveReplica(Replica replica) {
    this.replica = replica;
    this.address = new InetSocketAddress(replica.address(), replica.port());
  }

  public Replica replica() {
    return replica;
  }

  public InetSocketAddress address() {
    return address;
  }

  public int inFlight() {
    return inFlight.get();
  }

  public void begin() {
    inFlight.incrementAndGet();
    requests.increment();
  }

  public void end() {
    inFlight.decrementAndGet();
  }

  public void connected() {
    if (failing) {
      failing = false;
    }
  }

  public void connectFailed(long nanoTime) {
    failures.increment();
    failedAt = nanoTime;
    failing = true;
  }

  /** Whether it failed so recently that others should be asked first. */
  boolean resting(long nanoTime) {
    return failing && nanoTime - failedAt < REST.toNanos();
  }

  public ObservedReplica observed() {
    ReplicaState state = failing ? ReplicaState.FAILING : ReplicaState.UP;
    return new ObservedReplica(replica, state, inFlight.get(), requests.sum(), failures.sum());
  }
}
