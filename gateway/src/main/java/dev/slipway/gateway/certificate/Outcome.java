package dev.slipway.gateway.certificate;

import dev.slipway.gateway.certificate.x509.Identity;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** What became of one attempt to get a certificate. */
sealed interface Outcome {
  /** It is kept on disk. */
  record Got(Identity identity) implements Outcome {}

  /** Names do not lead here, each with its sentence; the authority was not asked. */
  record Elsewhere(List<String> problems) implements Outcome {}

  /**
   * There is none for now.
   *
   * @param notBefore when the authority may be asked again, if it said so
   */
  record Failed(String sentence, Optional<Instant> notBefore) implements Outcome {}
}
