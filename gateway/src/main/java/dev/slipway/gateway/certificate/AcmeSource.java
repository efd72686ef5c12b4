package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.store.Attempts;
import dev.slipway.gateway.certificate.x509.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.atomic.AtomicReference;
import org.jspecify.annotations.Nullable;

/** Asked for at an authority when there is none, and again at two thirds of its lifetime. */
final class AcmeSource implements Source {
  private final Certificate.Acme wanted;
  private final ChallengeChoice challenges;
  private final Clocks clocks;
  private final Executor elsewhere;
  private final AttemptMaker attempts;
  private final Patience patience;
  private final BackOff lookUps;
  private final AtomicReference<@Nullable Outcome> outcome = new AtomicReference<>();

  private @Nullable Identity identity;
  private @Nullable Outcome last;
  private @Nullable Thread thread;
  private @Nullable Instant askingSince;
  private long nextTry;
  private boolean revoked;
  private boolean closed;

  AcmeSource(
      Certificate.Acme wanted,
      Optional<Identity> kept,
      ChallengeChoice challenges,
      Clocks clocks,
      Patience patience,
      BackOff lookUps,
      AttemptMaker attempts,
      Executor elsewhere) {
    this.wanted = wanted;
    this.identity = kept.orElse(null);
    this.challenges = challenges;
    this.clocks = clocks;
    this.patience = patience;
    this.lookUps = lookUps;
    this.attempts = attempts;
    this.elsewhere = elsewhere;
    Optional<Attempts> before = patience.before();
    this.last = before.map(AcmeSource::failed).orElse(null);
    this.nextTry = before.map(patience::moment).orElseGet(() -> clocks.in(Duration.ZERO));
  }

  @Override
  public void step() {
    Outcome come = outcome.getAndSet(null);
    if (come != null) {
      askingSince = null;
      take(come);
    }
    if (askingSince == null && due() && clocks.passed(nextTry)) {
      askingSince = clocks.now();
      elsewhere.execute(this::attempt);
    }
  }

  @Override
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  @Override
  public CertificateState state() {
    Optional<Instant> until = identity().map(Identity::until);
    if (askingSince != null && until.isPresent()) {
      return new CertificateState.Renewing(until.get());
    }
    if (last instanceof Outcome.Elsewhere names) {
      return new CertificateState.WaitingForDns(names.problems(), clocks.expected(nextTry), until);
    }
    if (last instanceof Outcome.Failed failed && due()) {
      return new CertificateState.Failed(
          failed.sentence(), Optional.of(clocks.expected(nextTry)), until);
    }
    return identity == null
        ? new CertificateState.Asking(askingSince == null ? clocks.now() : askingSince)
        : new CertificateState.Valid(identity.until(), Optional.of(Times.renewal(identity)));
  }

  @Override
  public synchronized void close() {
    closed = true;
    if (thread != null) {
      thread.interrupt();
    }
  }

  @Override
  public void revoked() {
    revoked = true;
  }

  private boolean due() {
    return identity == null || revoked || !clocks.now().isBefore(Times.renewal(identity));
  }

  private static Outcome failed(Attempts before) {
    return new Outcome.Failed(before.sentence(), Optional.of(before.notBefore()));
  }

  private void take(Outcome come) {
    last = come;
    if (come instanceof Outcome.Got got) {
      take(got.identity());
    } else if (come instanceof Outcome.Elsewhere) {
      nextTry = clocks.in(lookUps.next());
    } else if (come instanceof Outcome.Failed failed) {
      challenges.failed();
      nextTry = patience.failed(failed.sentence(), failed.notBefore());
    }
  }

  private void take(Identity fresh) {
    identity = fresh;
    revoked = false;
    lookUps.reset();
    if (clocks.now().isBefore(Times.renewal(fresh))) {
      nextTry = patience.succeeded();
      return;
    }
    // Asking at once for another one, again and again, would use up what the authority allows.
    String sentence =
        "The authority gave a certificate that is to be renewed on "
            + Times.text(Times.renewal(fresh))
            + ", but the clock of this machine says "
            + Times.text(clocks.now())
            + ". Set the clock.";
    last = new Outcome.Failed(sentence, Optional.empty());
    nextTry = patience.failed(sentence, Optional.empty());
  }

  private void attempt() {
    if (!begin()) {
      return;
    }
    try {
      outcome.set(attempts.attempt(wanted, challenges.next(), patience));
    } catch (InterruptedException e) {
      // Nobody wants the certificate any more, or the gateway stops.
      outcome.set(new Outcome.Failed("Stopped.", Optional.empty()));
    } catch (RuntimeException | LinkageError e) {
      outcome.set(mistake(e));
    } finally {
      end();
    }
  }

  private synchronized Outcome mistake(Throwable mistake) {
    // The client for HTTP wraps the interrupt that ends it.
    if (!closed) {
      System.getLogger(AcmeSource.class.getName())
          .log(System.Logger.Level.ERROR, "asking for " + wanted.names(), mistake);
    }
    return new Outcome.Failed(
        "Asking for the certificate ended in a mistake of the gateway's own: "
            + mistake
            + ". The log says more.",
        Optional.empty());
  }

  private synchronized boolean begin() {
    if (!closed) {
      thread = Thread.currentThread();
    }
    return !closed;
  }

  /** An interrupt that comes too late must not meet the next one's attempt. */
  private synchronized void end() {
    thread = null;
    Thread.interrupted();
  }
}
