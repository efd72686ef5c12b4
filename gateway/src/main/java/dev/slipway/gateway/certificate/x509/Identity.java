package dev.slipway.gateway.certificate.x509;

import java.security.PrivateKey;
import java.security.cert.X509Certificate;
import java.time.Instant;
import java.util.List;

/**
 * A private key and the certificates that speak for it.
 *
 * @param chain the key's own certificate first, then each signer of the one before it; without the
 *     root
 */
public record Identity(PrivateKey key, List<X509Certificate> chain) {
  public Identity {
    chain = List.copyOf(chain);
    if (chain.isEmpty()) {
      throw new IllegalArgumentException("An identity needs a certificate.");
    }
  }

  /** The certificate of the key. */
  public X509Certificate leaf() {
    return chain.get(0);
  }

  public Instant from() {
    return leaf().getNotBefore().toInstant();
  }

  public Instant until() {
    return leaf().getNotAfter().toInstant();
  }
}
