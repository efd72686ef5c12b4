package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.x509.Identity;
import java.util.Optional;

/** A certificate that this gateway cannot get, whatever it does. */
record UnavailableSource(String sentence) implements Source {
  @Override
  public void step() {}

  @Override
  public Optional<Identity> identity() {
    return Optional.empty();
  }

  @Override
  public CertificateState state() {
    return new CertificateState.Failed(sentence, Optional.empty(), Optional.empty());
  }
}
