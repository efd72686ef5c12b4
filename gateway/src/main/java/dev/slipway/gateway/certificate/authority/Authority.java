package dev.slipway.gateway.certificate.authority;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.certificate.x509.Identity;

/** Asks certificate authorities. */
public interface Authority {
  /**
   * Gets a certificate that is kept on disk when this returns. It goes on with an order that was
   * begun before the gateway was killed. Waits up to minutes.
   *
   * @param challenge one that is not {@link Challenge#ANY}
   * @throws AuthorityException if there is none, with the sentence that says why
   */
  Identity ask(Certificate.Acme wanted, Challenge challenge)
      throws AuthorityException, InterruptedException;
}
