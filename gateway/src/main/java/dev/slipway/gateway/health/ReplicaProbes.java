package dev.slipway.gateway.health;

import dev.slipway.gateway.api.Probe;
import dev.slipway.gateway.api.ReplicaProtocol;
import java.net.SocketAddress;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.Consumer;

/** All probes of one replica, which is ready while every one of them says so. */
public final class ReplicaProbes implements AutoCloseable {
  private final List<Probe> probes;
  private final ReplicaProtocol protocol;
  private final List<Probing> running = new ArrayList<>();
  private final boolean[] ready;
  private final Consumer<Boolean> told;

  /**
   * Begins to probe at once.
   *
   * @param host for the Host header
   * @param loop on which results are judged
   * @param startReady whether the replica counts as ready until probes fail
   * @param told whether the replica is ready, after each result
   */
  public ReplicaProbes(
      List<Probe> probes,
      ReplicaProtocol protocol,
      SocketAddress address,
      String host,
      Dialer dialer,
      ScheduledExecutorService loop,
      boolean startReady,
      Consumer<Boolean> told) {
    this.probes = probes;
    this.protocol = protocol;
    this.told = told;
    this.ready = new boolean[probes.size()];
    Arrays.fill(ready, startReady);
    for (int i = 0; i < probes.size(); i++) {
      int index = i;
      running.add(
          new Probing(
              probes.get(i),
              protocol,
              address,
              host,
              dialer,
              loop,
              startReady,
              success -> result(index, success)));
    }
    running.forEach(Probing::start);
  }

  /** Whether these are the probes that a policy asks for. */
  public boolean are(List<Probe> wanted, ReplicaProtocol spoken) {
    return probes.equals(wanted) && protocol == spoken;
  }

  /** Probes no more. */
  @Override
  public void close() {
    running.forEach(Probing::stop);
  }

  /** On the loop. */
  private void result(int index, boolean success) {
    ready[index] = success;
    boolean all = true;
    for (boolean each : ready) {
      all &= each;
    }
    told.accept(all);
  }
}
