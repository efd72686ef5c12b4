package dev.slipway.publish.setup;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.api.ObservedCertificate;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Places;
import dev.slipway.publish.remote.States;
import dev.slipway.store.CertificateOrder;
import dev.slipway.store.GatewayRecord;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;

/** Has the gateway ask for a certificate for its own name, and waits until it has one. */
final class CertificateStep implements Step {
  private static final Duration PATIENCE = Duration.ofMinutes(10);
  private static final Duration SOON = Duration.ofMinutes(2);

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    Optional<String> name = work.gateway().ownName();
    if (name.isEmpty()) {
      return StepResult.skipped("Without a domain there is no certificate, and no HTTPS.");
    }
    Certificate wanted = wanted(work.gateway(), name.get());
    work.control().change(state -> States.with(state, wanted));
    long deadline = System.nanoTime() + PATIENCE.toNanos();
    while (true) {
      Optional<CertificateState> state = state(work, wanted.names());
      if (state.isPresent()) {
        switch (state.get()) {
          case CertificateState.Valid(Instant until, Optional<Instant> _) -> {
            return has(work.gateway(), name.get(), until);
          }
          case CertificateState.Renewing(Instant until) -> {
            return has(work.gateway(), name.get(), until);
          }
          case CertificateState.Asking(Instant _) ->
              progress.accept("The authority is being asked for a certificate for " + name.get());
          case CertificateState.WaitingForDns(
                  List<String> problems,
                  Instant _,
                  Optional<Instant> _) ->
              progress.accept(String.join(" ", problems));
          case CertificateState.Failed(
                  String sentence,
                  Optional<Instant> next,
                  Optional<Instant> _) -> {
            if (!soon(work, next)) throw new GatewayException(sentence);
            progress.accept(sentence);
          }
        }
      }
      if (System.nanoTime() > deadline) {
        throw new GatewayException(
            "There is no certificate for "
                + name.get()
                + " after ten minutes. "
                + state.map(CertificateStep::words).orElse("The gateway says nothing of it."));
      }
      Thread.sleep(work.tools().pause());
    }
  }

  private static Certificate wanted(GatewayRecord gateway, String name) {
    CertificateOrder order = gateway.order();
    return new Certificate.Acme(
        List.of(name),
        order.directory(),
        order.email(),
        Challenge.ANY,
        gateway.address().map(List::of).orElse(List.of()),
        order.roots().map(file -> Places.ROOTS));
  }

  private static Optional<CertificateState> state(Work work, List<String> names)
      throws GatewayException, InterruptedException {
    return work.control().observe().certificates().stream()
        .filter(each -> each.names().equals(names))
        .map(ObservedCertificate::state)
        .findFirst();
  }

  private static boolean soon(Work work, Optional<Instant> next) {
    Instant end = work.tools().clock().instant().plus(SOON);
    return next.filter(time -> time.isBefore(end)).isPresent();
  }

  private static StepResult has(GatewayRecord gateway, String name, Instant until) {
    return StepResult.done(
        "%s has a certificate until %s%s."
            .formatted(
                name,
                until.atZone(ZoneOffset.UTC).truncatedTo(ChronoUnit.DAYS).toLocalDate(),
                gateway.order().staging() ? ", of the authority's trial service" : ""));
  }

  private static String words(CertificateState state) {
    return switch (state) {
      case CertificateState.WaitingForDns waiting -> String.join(" ", waiting.problems());
      case CertificateState.Failed failed -> failed.sentence();
      default -> "The authority is still being asked.";
    };
  }
}
