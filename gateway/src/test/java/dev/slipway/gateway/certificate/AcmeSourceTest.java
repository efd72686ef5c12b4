package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.certificate.authority.Authority;
import dev.slipway.gateway.certificate.authority.AuthorityException;
import dev.slipway.gateway.certificate.dns.DnsCheck;
import dev.slipway.gateway.certificate.dns.Found;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** When an authority is asked, with an authority whose answers are set. */
final class AcmeSourceTest {
  private static final Duration LIFE = Duration.ofDays(90);
  private static final Duration FIRST_RETRY = Duration.ofMinutes(1);
  private static final Duration LAST_RETRY = Duration.ofHours(6);

  private final TestClock clock = new TestClock();
  private final AtomicLong steady = new AtomicLong(Long.MAX_VALUE - 5);
  private final Deque<Object> answers = new ArrayDeque<>();
  private final CertificateMaker maker = new CertificateMaker();
  private final KeptAttempts kept = new KeptAttempts();
  private int asked;
  private Found found = new Found.Addresses(List.of("198.51.100.7"));

  @Test
  void asksOnceAndUsesWhatItGets() {
    AcmeSource source = source(Optional.empty());
    answers.add(identity());
    settle(source);
    settle(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void asksAgainAtTwoThirdsOfTheLifetime() {
    AcmeSource source = source(Optional.of(identity()));
    settle(source);
    assertThat(asked).isZero();
    pass(Duration.ofDays(58));
    settle(source);
    assertThat(asked).isZero();
    answers.add(identity());
    pass(Duration.ofDays(2));
    settle(source);
    assertThat(asked).isEqualTo(1);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void waitsLongerAfterEachFailureUpToALimit() {
    AcmeSource source = source(Optional.empty());
    Duration waited = Duration.ZERO;
    for (int i = 0; i < 14; i++) {
      answers.add(new AuthorityException("No.", null));
      settle(source);
      Instant next = ((CertificateState.Failed) source.state()).nextTry().orElseThrow();
      waited = Duration.between(clock.instant(), next);
      double expected = Math.min(LAST_RETRY.toMillis(), FIRST_RETRY.toMillis() * Math.pow(2, i));
      assertThat((double) waited.toMillis()).isBetween(expected * 0.79, expected * 1.21);
      assertThat(asked).isEqualTo(i + 1);
      steady.addAndGet(waited.plusSeconds(1).toNanos());
    }
  }

  @Test
  void doesNotAskBeforeTheAuthorityAllowsIt() {
    AcmeSource source = source(Optional.empty());
    Instant allowed = clock.instant().plus(Duration.ofHours(30));
    answers.add(new AuthorityException("Too many.", Optional.of(allowed), null));
    settle(source);
    steady.addAndGet(Duration.ofHours(29).toNanos());
    settle(source);
    assertThat(asked).isEqualTo(1);
    answers.add(identity());
    steady.addAndGet(Duration.ofHours(2).toNanos());
    settle(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void aClockThatJumpsBackDoesNotPutOffTheNextTry() {
    AcmeSource source = source(Optional.empty());
    answers.add(new AuthorityException("No.", null));
    settle(source);
    clock.jump(Duration.ofDays(-400));
    answers.add(identity());
    steady.addAndGet(Duration.ofMinutes(2).toNanos());
    settle(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void aClockThatIsFarAheadDoesNotMakeItAskAgainAndAgain() {
    AcmeSource source = source(Optional.empty());
    answers.add(identity());
    clock.jump(Duration.ofDays(400));
    settle(source);
    CertificateState.Failed failed = (CertificateState.Failed) source.state();
    assertThat(failed.sentence()).contains("the clock of this machine says").contains("Set the");
    assertThat(source.identity()).isPresent();
    steady.addAndGet(FIRST_RETRY.dividedBy(2).toNanos());
    settle(source);
    assertThat(asked).isEqualTo(1);

    clock.jump(Duration.ofDays(-400));
    answers.add(identity());
    steady.addAndGet(FIRST_RETRY.multipliedBy(2).toNanos());
    settle(source);
    assertThat(asked).isEqualTo(1);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void keepsTheOldOneAndTellsItsEndWhileRenewalFails() {
    Identity old = identity();
    AcmeSource source = source(Optional.of(old));
    pass(Duration.ofDays(61));
    answers.add(new AuthorityException("The disk is full.", null));
    settle(source);
    CertificateState.Failed failed = (CertificateState.Failed) source.state();
    assertThat(failed.sentence()).isEqualTo("The disk is full.");
    assertThat(failed.validUntil()).contains(old.until());
    assertThat(source.identity()).contains(old);
  }

  @Test
  void doesNotAskForANameThatLeadsElsewhere() {
    found = new Found.Missing();
    AcmeSource source = source(Optional.empty());
    settle(source);
    assertThat(asked).isZero();
    assertThat(((CertificateState.WaitingForDns) source.state()).problems())
        .containsExactly("app.example.com has no address. Add an A record with 198.51.100.7.");
    found = new Found.Addresses(List.of("198.51.100.7"));
    answers.add(identity());
    steady.addAndGet(Duration.ofMinutes(1).toNanos());
    settle(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void doesNotAskAnyMoreWhenItIsNotWanted() {
    AcmeSource source = source(Optional.empty());
    source.close();
    settle(source);
    assertThat(asked).isZero();
  }

  @Test
  void waitsAsLongAfterARestart() {
    AcmeSource source = source(Optional.empty());
    for (int i = 0; i < 3; i++) {
      answers.add(new AuthorityException("No.", null));
      settle(source);
      pass(Duration.ofHours(1));
    }
    answers.add(new AuthorityException("Still no.", null));
    settle(source);
    Instant next = ((CertificateState.Failed) source.state()).nextTry().orElseThrow();

    AcmeSource again = source(Optional.empty());
    settle(again);
    CertificateState.Failed state = (CertificateState.Failed) again.state();
    assertThat(asked).isEqualTo(4);
    assertThat(state.sentence()).isEqualTo("Still no.");
    assertThat(Duration.between(next, state.nextTry().orElseThrow()).abs())
        .isLessThan(Duration.ofSeconds(5));

    answers.add(new AuthorityException("No.", null));
    pass(Duration.ofMinutes(10));
    settle(again);
    assertThat(asked).isEqualTo(5);
    assertThat(wait(again)).isBetween(Duration.ofMinutes(12), Duration.ofMinutes(20));
  }

  @Test
  void goesOnAtOnceTheFirstTimeItWasKilledWhileItAskedAndThenLaterAndLater() {
    assertThat(asksWhenStartedAndIsKilled()).isTrue();
    assertThat(asksWhenStartedAndIsKilled()).isTrue();
    for (int i = 0; i < 10; i++) {
      assertThat(asksWhenStartedAndIsKilled()).isFalse();
    }
    pass(Duration.ofSeconds(80));
    assertThat(asksWhenStartedAndIsKilled()).isTrue();
    pass(Duration.ofSeconds(80));
    assertThat(asksWhenStartedAndIsKilled()).isFalse();
    AcmeSource source = source(Optional.empty());
    assertThat(((CertificateState.Failed) source.state()).sentence())
        .isEqualTo(
            "The gateway ended while it asked for the certificate. It goes on with what it began.");
  }

  @Test
  void forgetsFailuresAfterASuccess() {
    AcmeSource source = source(Optional.empty());
    answers.add(new AuthorityException("No.", null));
    settle(source);
    answers.add(identity());
    pass(Duration.ofMinutes(2));
    settle(source);
    assertThat(kept.kept()).isEmpty();
  }

  @Test
  void doesNotAskWhenItCannotKeepThatItDid() {
    kept.full(true);
    AcmeSource source = source(Optional.empty());
    settle(source);
    assertThat(asked).isZero();
    assertThat(((CertificateState.Failed) source.state()).sentence())
        .startsWith("The disk with the gateway's state is full");
    kept.full(false);
    answers.add(identity());
    pass(Duration.ofMinutes(2));
    settle(source);
    assertThat(source.state()).isInstanceOf(CertificateState.Valid.class);
  }

  @Test
  void doesNotWaitForDaysBecauseTheClockWasWrongWhenItFailed() {
    AcmeSource source = source(Optional.empty());
    answers.add(new AuthorityException("No.", null));
    settle(source);
    clock.jump(Duration.ofDays(-400));
    assertThat(wait(source(Optional.empty()))).isBetween(Duration.ofDays(1), Duration.ofDays(2));
  }

  @Test
  void asksForAnotherWhenTheAuthorityRevokedTheOne() {
    AcmeSource source = source(Optional.of(identity()));
    settle(source);
    assertThat(asked).isZero();
    answers.add(identity());
    source.revoked();
    settle(source);
    settle(source);
    assertThat(asked).isEqualTo(1);
  }

  /** As if the process ended in the middle: nobody hears what became of it. */
  private boolean asksWhenStartedAndIsKilled() {
    int before = asked;
    answers.add(identity());
    source(Optional.empty()).step();
    answers.clear();
    return asked > before;
  }

  private Duration wait(AcmeSource source) {
    Instant next = ((CertificateState.Failed) source.state()).nextTry().orElseThrow();
    return Duration.between(clock.instant(), next);
  }

  private AcmeSource source(Optional<Identity> had) {
    Authority authority =
        (wanted, challenge) -> {
          asked++;
          Object answer = answers.remove();
          if (answer instanceof AuthorityException failure) {
            throw failure;
          }
          return (Identity) answer;
        };
    SplittableRandom random = new SplittableRandom(3);
    return new AcmeSource(
        new Certificate.Acme(
            List.of("app.example.com"),
            "https://ca.example/dir",
            "",
            Challenge.ANY,
            List.of("198.51.100.7"),
            Optional.empty()),
        had,
        new ChallengeChoice(Challenge.ANY, List.of()),
        new Clocks(clock, steady::get),
        new Patience(
            new BackOff(FIRST_RETRY, LAST_RETRY, 2, random), new Clocks(clock, steady::get), kept),
        new BackOff(Duration.ofSeconds(15), Duration.ofMinutes(10), 1.5, random),
        new AttemptMaker(new DnsCheck(name -> found, List::of), () -> authority),
        Runnable::run);
  }

  private static void settle(AcmeSource source) {
    source.step();
    source.step();
  }

  private void pass(Duration time) {
    clock.jump(time);
    steady.addAndGet(time.toNanos());
  }

  private Identity identity() {
    return maker.selfSigned(
        List.of("app.example.com"), clock.instant(), LIFE.minus(Duration.ofHours(1)));
  }
}
