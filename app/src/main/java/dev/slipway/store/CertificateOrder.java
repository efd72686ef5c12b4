package dev.slipway.store;

import java.nio.file.Path;
import java.util.Optional;

/**
 * Who is asked for a gateway's certificates.
 *
 * @param email told to the authority; may be empty
 * @param directory the address of the authority's ACME directory
 * @param staging whether it is an authority for trials, whose certificates nobody trusts
 * @param roots a PEM file of this computer with the roots of an authority that is not publicly
 *     trusted
 */
public record CertificateOrder(
    String email, String directory, boolean staging, Optional<Path> roots) {}
