package dev.slipway.machine;

import java.util.List;
import java.util.Map;

/**
 * How a machine is connected.
 *
 * @param reach by {@code HOST:PORT}, what was tried
 * @param ports on which something listens
 * @param firewall what is switched on
 */
public record Network(Map<String, Reach> reach, List<OpenPort> ports, Firewall firewall) {
  public Network {
    reach = Map.copyOf(reach);
    ports = List.copyOf(ports);
  }
}
