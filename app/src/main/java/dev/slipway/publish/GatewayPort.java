package dev.slipway.publish;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.ListenerResult;
import dev.slipway.host.HostPorts;
import dev.slipway.store.RunStore;
import java.io.IOException;
import java.util.Optional;
import java.util.OptionalInt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The one port by which this computer's services are reached by name. Once chosen it is kept, so
 * that addresses stay good over restarts, unless another program has taken it.
 */
public final class GatewayPort {
  private static final Logger LOG = LoggerFactory.getLogger(GatewayPort.class);
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
    OptionalInt free = freeFrom(wanted + 1);
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

  private OptionalInt freeFrom(int port) {
    try {
      return ports.firstFree(port);
    } catch (IOException e) {
      LOG.warn("No other port could be looked for", e);
      return OptionalInt.empty();
    }
  }

  private void keep(int port) {
    String text = Integer.toString(port);
    if (!store.fact(FACT).equals(Optional.of(text))) store.keepFact(FACT, text);
  }
}
