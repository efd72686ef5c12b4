package dev.slipway.gateway.certificate.acme;

import dev.slipway.gateway.certificate.authority.AuthorityException;
import dev.slipway.gateway.certificate.authority.ChallengeBoard;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.challenge.Challenge;
import org.shredzone.acme4j.challenge.Http01Challenge;
import org.shredzone.acme4j.challenge.TlsAlpn01Challenge;
import org.shredzone.acme4j.exception.AcmeException;

/** Shows an authority that names lead here. */
final class Proof {
  private static final Duration SHOWN = Duration.ofDays(1);

  private final ChallengeBoard board;
  private final CertificateMaker maker;
  private final InstantSource clock;
  private final Refusals refusals;

  Proof(ChallengeBoard board, CertificateMaker maker, InstantSource clock, Refusals refusals) {
    this.board = board;
    this.maker = maker;
    this.clock = clock;
    this.refusals = refusals;
  }

  /** Returns when the authority is convinced. */
  void of(Authorization name, dev.slipway.gateway.api.Challenge kind)
      throws AcmeException, AuthorityException, InterruptedException {
    if (name.getStatus() == Status.VALID) {
      return;
    }
    String domain = name.getIdentifier().getDomain().toLowerCase(Locale.ROOT);
    if (kind == dev.slipway.gateway.api.Challenge.TLS_ALPN_01) {
      tls(domain, challenge(name, domain, TlsAlpn01Challenge.class));
    } else {
      http(domain, challenge(name, domain, Http01Challenge.class));
    }
  }

  private static <T extends Challenge> T challenge(Authorization name, String domain, Class<T> kind)
      throws AuthorityException {
    return name.findChallenge(kind)
        .orElseThrow(
            () ->
                new AuthorityException(
                    "The authority does not offer the challenge that is wanted for "
                        + domain
                        + ". Choose the other one.",
                    null));
  }

  private void http(String domain, Http01Challenge challenge)
      throws AcmeException, AuthorityException, InterruptedException {
    board.showHttp(challenge.getToken(), challenge.getAuthorization());
    try {
      await(domain, dev.slipway.gateway.api.Challenge.HTTP_01, challenge);
    } finally {
      board.hideHttp(challenge.getToken());
    }
  }

  private void tls(String domain, TlsAlpn01Challenge challenge)
      throws AcmeException, AuthorityException, InterruptedException {
    try {
      board.showTls(
          domain, maker.challenge(domain, challenge.getAcmeValidation(), clock.instant(), SHOWN));
      await(domain, dev.slipway.gateway.api.Challenge.TLS_ALPN_01, challenge);
    } catch (UnusableCertificateException e) {
      throw new AuthorityException(e.sentence(), e);
    } finally {
      board.hideTls(domain);
    }
  }

  private void await(String domain, dev.slipway.gateway.api.Challenge kind, Challenge challenge)
      throws AcmeException, AuthorityException, InterruptedException {
    // One that was triggered before the gateway was killed is only waited for.
    if (challenge.getStatus() == Status.PENDING) {
      challenge.trigger();
    }
    Status status = Poll.until(challenge, Status.VALID);
    if (status == Status.INVALID) {
      throw refusals.unproven(domain, kind, challenge.getError());
    }
    if (status != Status.VALID) {
      throw refusals.slow("look at " + domain);
    }
  }
}
