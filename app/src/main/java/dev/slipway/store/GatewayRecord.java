package dev.slipway.store;

import java.time.Instant;
import java.util.Optional;

/**
 * A gateway as it is stored.
 *
 * @param name what its user calls it; one gateway at a time has it, whatever its case
 * @param machine the name of its machine; empty for this computer
 * @param domain services have names below it; empty for a gateway without names
 * @param address where the world finds it, as an IP address
 * @param order who is asked for certificates
 * @param nameServer asked in place of those of the domain's zone, as {@code HOST:PORT}
 * @param standard whether services that name no gateway are published here
 * @param created when the user asked for it
 */
public record GatewayRecord(
    String name,
    Optional<String> machine,
    Optional<String> domain,
    Optional<String> address,
    CertificateOrder order,
    Optional<String> nameServer,
    boolean standard,
    Instant created) {
  /** The gateway's own name below its domain. */
  public Optional<String> ownName() {
    return domain.map(name -> "gateway." + name);
  }
}
