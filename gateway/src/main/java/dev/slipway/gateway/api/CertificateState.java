package dev.slipway.gateway.api;

import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** How it stands with a wanted certificate. Sentences are for the user and say what to do. */
public sealed interface CertificateState {
  /**
   * The authority was not asked, because it would find another machine or none.
   *
   * @param problems a sentence for each name that does not lead here
   * @param nextTry when the names are looked up again
   * @param validUntil the end of the certificate that is used meanwhile; empty if that is one made
   *     by the gateway, which no client trusts
   */
  record WaitingForDns(List<String> problems, Instant nextTry, Optional<Instant> validUntil)
      implements CertificateState {
    public WaitingForDns {
      problems = List.copyOf(problems);
    }
  }

  /** The authority is being asked for the first certificate. */
  record Asking(Instant since) implements CertificateState {}

  /**
   * In use.
   *
   * @param until its end
   * @param renewal when the next one is asked for; empty if the gateway does not renew it
   */
  record Valid(Instant until, Optional<Instant> renewal) implements CertificateState {}

  /** In use until its end, while the authority is asked for the next one. */
  record Renewing(Instant until) implements CertificateState {}

  /**
   * The last attempt did not succeed.
   *
   * @param nextTry empty if nothing changes until the user acts
   * @param validUntil the end of the certificate that is used meanwhile; empty if that is one made
   *     by the gateway, which no client trusts
   */
  record Failed(String sentence, Optional<Instant> nextTry, Optional<Instant> validUntil)
      implements CertificateState {}
}
