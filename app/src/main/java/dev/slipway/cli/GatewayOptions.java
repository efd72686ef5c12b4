package dev.slipway.cli;

import dev.slipway.publish.remote.GatewayException;
import dev.slipway.store.GatewayRecord;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** What can be said of a gateway that is made. */
final class GatewayOptions {
  static final String HERE = "local";

  @Option(
      names = "--on",
      paramLabel = "MACHINE",
      description = "A machine that was added, or local for this computer.")
  @Nullable String on;

  @Option(
      names = "--domain",
      paramLabel = "DOMAIN",
      description = "Services get names below it. Without one there are no names and no HTTPS.")
  @Nullable String domain;

  @Option(
      names = "--address",
      paramLabel = "IP",
      description = "Its public address, if that is not how the machine is reached from here.")
  @Nullable String address;

  @Option(
      names = "--email",
      paramLabel = "EMAIL",
      description = "Told to the certificate authority, which may warn there.")
  String email = "";

  @Option(
      names = "--staging",
      description = "Ask the authority's trial service, whose certificates nobody trusts.")
  boolean staging;

  @Option(
      names = "--acme",
      paramLabel = "URL",
      description = "The ACME directory of another authority than Let's Encrypt.")
  @Nullable String directory;

  @Option(
      names = "--acme-roots",
      paramLabel = "FILE",
      description = "Roots of an authority that is not publicly trusted (PEM).")
  @Nullable Path roots;

  @Option(
      names = "--name-server",
      paramLabel = "HOST:PORT",
      description = "Asked in place of the name servers of the domain's zone.")
  @Nullable String nameServer;

  @Option(names = "--default", description = "Make it the one for services that name none.")
  boolean standard;

  /** A gateway that is there goes on as it was begun. */
  void refuseChanges(GatewayRecord gateway) throws GatewayException {
    boolean elsewhere = on != null && !on.equalsIgnoreCase(gateway.machine().orElse(HERE));
    boolean otherName = domain != null && !domain.equalsIgnoreCase(gateway.domain().orElse(""));
    if (!elsewhere && !otherName) return;
    throw new GatewayException(
        "There is a gateway %s already, on %s with %s. Remove it first, or choose another name."
            .formatted(
                gateway.name(),
                gateway.machine().orElse("this computer"),
                gateway.domain().map(name -> "the domain " + name).orElse("no domain")));
  }
}
