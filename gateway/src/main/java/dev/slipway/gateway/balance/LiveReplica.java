package dev.slipway.gateway.balance;

import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.drain.Departure;
import dev.slipway.gateway.health.PassiveHealth;
import dev.slipway.gateway.stats.Pulse;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.net.UnixDomainSocketAddress;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;

/**
 * A replica with what is known about it; lives on through changes of the route table that do not
 * touch it.
 */
public final class LiveReplica {
  private final Replica replica;
  private final SocketAddress address;
  private final String mark;
  private final AtomicInteger inFlight = new AtomicInteger();
  private final LongAdder requests = new LongAdder();
  private final LongAdder failures = new LongAdder();
  private final PassiveHealth health = new PassiveHealth();
  private final Departure departure = new Departure();
  private final Pulse pulse = new Pulse(System.nanoTime());
  private volatile boolean ready;

  /** Without a mark, and ready; resolves the replica's address, which blocks if it is a name. */
  public LiveReplica(Replica replica) {
    this(replica, "", true);
  }

  /**
   * Resolves the replica's address, which blocks if it is a name.
   *
   * @param mark by which clients come back to it
   * @param ready whether it may get requests before a probe has said so
   */
  public LiveReplica(Replica replica, String mark, boolean ready) {
    this.replica = replica;
    this.address =
        replica.socketPath().isPresent()
            ? UnixDomainSocketAddress.of(replica.socketPath().get())
            : new InetSocketAddress(replica.address(), replica.port());
    this.mark = mark;
    this.ready = ready;
  }

  public Replica replica() {
    return replica;
  }

  public SocketAddress address() {
    return address;
  }

  /** What a client's cookie says to come back here; tells nothing about the replica. */
  public String mark() {
    return mark;
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
    health.connected();
  }

  public void connectFailed(long nanoTime) {
    failures.increment();
    health.unreachable(nanoTime);
  }

  /** What the ends of its requests say about it. */
  public PassiveHealth health() {
    return health;
  }

  /** Whether it is being taken away. */
  public Departure departure() {
    return departure;
  }

  /** What went on here lately. */
  public Pulse pulse() {
    return pulse;
  }

  /** Whether its probes let it have requests. */
  public boolean ready() {
    return ready;
  }

  public void ready(boolean value) {
    ready = value;
  }

  public ObservedReplica observed() {
    return new ObservedReplica(
        replica,
        state(),
        inFlight.get(),
        requests.sum(),
        failures.sum(),
        pulse.traffic(System.nanoTime()));
  }

  private ReplicaState state() {
    if (departure.begun()) {
      return ReplicaState.DRAINING;
    }
    if (!ready) {
      return ReplicaState.NOT_READY;
    }
    return health.failing() ? ReplicaState.FAILING : ReplicaState.UP;
  }
}
