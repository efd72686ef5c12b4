package dev.slipway.publish.upkeep;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * How it stands with a certificate.
 *
 * @param names that it is for
 * @param until the end of the one in use; empty when no client trusts what is used
 * @param problem what is wrong and what to do; empty when all is well
 */
public record CertificateLine(List<String> names, Optional<Instant> until, String problem) {
  public CertificateLine {
    names = List.copyOf(names);
  }
}
