package dev.slipway.publish.dns;

import dev.slipway.gateway.certificate.dns.Found;
import dev.slipway.gateway.certificate.dns.JndiNameServers;
import dev.slipway.gateway.certificate.dns.NameServers;
import java.util.List;
import java.util.Optional;

/** Looks whether the names below a domain lead to an address. Each look has a limit of its own. */
public final class DomainCheck {
  private static final String ANY = "slipway-check.";

  private final NameServers servers;

  public DomainCheck(NameServers servers) {
    this.servers = servers;
  }

  /**
   * Asks the servers of the names' own zones.
   *
   * @param instead a server to ask in their place, as {@code HOST:PORT}
   */
  public static DomainCheck asking(Optional<String> instead) {
    return new DomainCheck(
        instead
            .map(server -> new JndiNameServers("dns://" + server))
            .orElseGet(JndiNameServers::new));
  }

  /**
   * Looks once.
   *
   * @param ownName the gateway's own name below the domain
   */
  public DomainState look(String domain, String ownName, String address)
      throws InterruptedException {
    DnsRecord record = DnsRecord.below(domain, address);
    // Another name shows whether the record is for all names, or for the gateway's alone.
    for (String name : List.of(ownName, ANY + domain)) {
      Optional<String> problem = problem(name, servers.addresses(name), record);
      if (problem.isPresent()) return new DomainState.Wrong(problem.get());
    }
    return new DomainState.Right("Every name below " + domain + " leads to " + address + ".");
  }

  private static Optional<String> problem(String name, Found found, DnsRecord record) {
    String create = "Create this record where the domain is managed: " + record.shown();
    return switch (found) {
      case Found.Missing ignored -> Optional.of(name + " has no address yet. " + create);
      case Found.NoAnswer(String reason) ->
          Optional.of(
              "The name servers of %s do not answer (%s). %s".formatted(name, reason, create));
      case Found.Addresses(List<String> addresses) -> wrong(name, addresses, record);
    };
  }

  /** An authority may try any address of a name, so that each must be the gateway's. */
  private static Optional<String> wrong(String name, List<String> addresses, DnsRecord record) {
    List<String> strange = addresses.stream().filter(each -> !each.equals(record.value())).toList();
    if (strange.isEmpty()) return Optional.empty();
    String now = name + " resolves to " + String.join(", ", addresses);
    return Optional.of(
        addresses.contains(record.value())
            ? now
                + ". Remove what is not the gateway's (%s), so that only this is left: %s"
                    .formatted(String.join(", ", strange), record.shown())
            : now + ", not to the gateway. Change it to: " + record.shown());
  }
}
