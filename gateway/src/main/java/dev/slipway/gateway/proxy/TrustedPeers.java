package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.Network;
import java.net.InetAddress;
import java.util.ArrayList;
import java.util.List;

/** Networks whose word on who asked is believed: other proxies before this one. */
public final class TrustedPeers {
  public static final TrustedPeers NONE = new TrustedPeers(List.of());

  private final List<Network> networks;

  private TrustedPeers(List<Network> networks) {
    this.networks = networks;
  }

  /**
   * The peers in these networks.
   *
   * @param networks addresses such as {@code 10.0.0.1}, or networks such as {@code 10.0.0.0/8}
   * @throws IllegalArgumentException with a sentence for the user if one is neither
   */
  public static TrustedPeers of(List<String> networks) {
    if (networks.isEmpty()) {
      return NONE;
    }
    List<Network> parsed = new ArrayList<>();
    networks.forEach(text -> parsed.add(Network.parse(text)));
    return new TrustedPeers(List.copyOf(parsed));
  }

  boolean contains(InetAddress address) {
    for (Network network : networks) {
      if (network.contains(address)) {
        return true;
      }
    }
    return false;
  }
}
