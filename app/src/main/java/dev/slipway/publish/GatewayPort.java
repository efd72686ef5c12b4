package dev.slipway.publish;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.host.HostPorts;
import dev.slipway.store.RunStore;
import java.util.Optional;

/**
 * The one port by which this computer's services are reached by name. Once chosen it is kept, so
 * that addresses stay good over restarts, unless another program has taken it.
 */
public final class GatewayPort {
  private static final String FACT = "gateway.port";
  private static final int USUAL = 7080;

  private final RunStore store;
  private final HostPorts ports;

  public GatewayPort(RunStore store, HostPorts ports) {
    this.store = store;
    this.ports = ports;
  }

  int wanted() {
    return store.fact(FACT).map(Integer::parseInt).orElse(USUAL);
  }

  /** Another port to try when the wanted one could not be bound. */
  Optional<Integer> otherThanWanted(ApplyResult result) {
    int wanted = wanted();
    boolean failed = result.failures().stream().anyMatch(each -> each.listener().port() == wanted);
    if (!failed) {
      keep(wanted);
      return Optional.empty();
    }
    var free = ports.firstFree(wanted + 1);
    if (free.isEmpty()) return Optional.empty();
    keep(free.getAsInt());
    return Optional.of(free.getAsInt());
  }

  /** Where the gateway listens now; nothing when it could not. */
  Optional<Integer> bound(ApplyResult result) {
    int wanted = wanted();
    return result.listeners().stream()
        .filter(ListenerResult.Bound.class::isInstance)
        .map(each -> each.listener().port())
        .filter(port -> port == wanted)
        .findFirst();
  }

  private void keep(int port) {
    String text = Integer.toString(port);
    if (!store.fact(FACT).equals(Optional.of(text))) store.keepFact(FACT, text);
  }
}
