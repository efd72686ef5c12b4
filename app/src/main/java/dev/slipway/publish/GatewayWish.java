package dev.slipway.publish;

import java.nio.file.Path;
import java.util.Optional;

/**
 * A gateway that the user wants.
 *
 * @param name what to call it
 * @param machine the name of a machine; empty for this computer
 * @param domain services get names below it; empty for none
 * @param address its public IP address; empty to take the machine's as it is reached from here
 * @param email told to the certificate authority; may be empty
 * @param staging whether the authority's trial service is asked
 * @param directory of another authority than the usual one
 * @param roots a PEM file with the roots of an authority that is not publicly trusted
 * @param nameServer asked in place of those of the domain's zone, as {@code HOST:PORT}
 */
public record GatewayWish(
    String name,
    Optional<String> machine,
    Optional<String> domain,
    Optional<String> address,
    String email,
    boolean staging,
    Optional<String> directory,
    Optional<Path> roots,
    Optional<String> nameServer) {}
