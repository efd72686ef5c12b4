package dev.slipway.gateway.certificate;

import static org.assertj.core.api.Assertions.assertThat;

import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SelfSignedSourceTest {
  private final TestClock clock = new TestClock();
  private final SelfSignedSource source =
      new SelfSignedSource(
          List.of("app.example.com"),
          new CertificateMaker(),
          Optional.empty(),
          new Clocks(clock, System::nanoTime));

  @Test
  void isMadeOnceAndAgainInTime() {
    Identity first = stepped();
    assertThat(stepped()).isEqualTo(first);
    clock.jump(SelfSignedSource.LIFE.multipliedBy(3).dividedBy(4));
    assertThat(stepped()).isNotEqualTo(first);
  }

  @Test
  void isMadeAnewWhenTheClockWasSetBackToBeforeIt() {
    Identity first = stepped();
    clock.jump(Duration.ofDays(-400));
    Identity second = stepped();
    assertThat(second).isNotEqualTo(first);
    assertThat(second.from()).isBefore(clock.instant());
    assertThat(stepped()).isEqualTo(second);
  }

  private Identity stepped() {
    source.step();
    return source.identity().orElseThrow();
  }
}
