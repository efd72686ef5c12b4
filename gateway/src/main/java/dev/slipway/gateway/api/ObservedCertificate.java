package dev.slipway.gateway.api;

import java.util.List;

/** A wanted certificate, known by its names, and how it stands with it. */
public record ObservedCertificate(List<String> names, CertificateState state) {
  public ObservedCertificate {
    names = List.copyOf(names);
  }
}
