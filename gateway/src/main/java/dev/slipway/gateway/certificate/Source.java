package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.x509.Identity;
import java.util.Optional;

/** Where one wanted certificate comes from. Used by one thread at a time. */
interface Source {
  /** Does what is due. It does not wait: what takes long goes on elsewhere. */
  void step();

  /** What to use now; the same object until it changes. */
  Optional<Identity> identity();

  CertificateState state();

  /** What is used now is not to be believed any more, its authority says. */
  default void revoked() {}

  /** What goes on elsewhere is of no use any more. */
  default void close() {}
}
