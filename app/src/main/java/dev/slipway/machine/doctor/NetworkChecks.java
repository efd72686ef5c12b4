package dev.slipway.machine.doctor;

import dev.slipway.machine.Firewall;
import dev.slipway.machine.Network;
import dev.slipway.machine.OpenPort;
import dev.slipway.machine.Reach;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Whether the machine reaches what it needs, and what it opens to others. */
final class NetworkChecks {
  private static final int MOST_SHOWN = 12;

  private final Network network;

  NetworkChecks(Network network) {
    this.network = network;
  }

  /** Nothing when nothing was tried. */
  Optional<Finding> reach() {
    if (network.reach().isEmpty()) return Optional.empty();
    List<String> unresolved = targets(Reach.UNRESOLVED);
    List<String> silent = targets(Reach.NO);
    if (!unresolved.isEmpty()) {
      return Optional.of(
          Finding.problem(
              Check.NETWORK,
              "It cannot find the address of " + String.join(" and ", unresolved) + ".",
              "Check its name servers (\"resolvectl status\") and its connection. Without them,"
                  + " images cannot be pulled."));
    }
    if (!silent.isEmpty()) {
      return Optional.of(
          Finding.problem(
              Check.NETWORK,
              "It cannot reach " + String.join(" and ", silent) + ".",
              "Check its connection, and firewalls on the way. Without it, images cannot be"
                  + " pulled."));
    }
    List<String> reached = targets(Reach.YES);
    return Optional.of(
        reached.isEmpty()
            ? Finding.note(
                Check.NETWORK, "There was no program to try it with.", "Install bash or python3.")
            : Finding.good(Check.NETWORK, "It reaches " + String.join(" and ", reached) + "."));
  }

  Finding ports() {
    List<String> open =
        network.ports().stream()
            .filter(port -> !port.loopback())
            .map(NetworkChecks::text)
            .distinct()
            .limit(MOST_SHOWN)
            .toList();
    String seen =
        open.isEmpty()
            ? "Nothing listens to others."
            : "Listening to others: " + String.join(", ", open) + ".";
    return Finding.good(Check.PORTS, seen + firewall());
  }

  private String firewall() {
    return switch (network.firewall()) {
      case UFW -> " The firewall ufw is on.";
      case FIREWALLD -> " The firewall firewalld is on.";
      case NONE, UNKNOWN -> network.firewall() == Firewall.NONE ? "" : " There may be a firewall.";
    };
  }

  private List<String> targets(Reach result) {
    return network.reach().entrySet().stream()
        .filter(each -> each.getValue() == result)
        .map(Map.Entry::getKey)
        .sorted()
        .collect(Collectors.toList());
  }

  private static String text(OpenPort port) {
    return port.program().isEmpty()
        ? Integer.toString(port.port())
        : port.port() + " (" + port.program() + ")";
  }
}
