package dev.slipway.publish.upkeep;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.ObservedBindFailure;
import dev.slipway.gateway.api.ObservedCertificate;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.client.Health;
import dev.slipway.publish.remote.ControlPort;
import dev.slipway.publish.remote.GatewayException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Asks a gateway how it is. */
public final class Look {
  private final Site site;

  public Look(Site site) {
    this.site = site;
  }

  /** How it is now. Changes nothing. */
  public GatewayStatus status() throws InterruptedException {
    try (ControlPort control = site.control()) {
      Health health = control.health();
      ObservedState seen = control.observe();
      List<CertificateLine> certificates =
          seen.certificates().stream().map(Look::certificate).toList();
      List<String> problems = new ArrayList<>();
      seen.listenerFailures().stream().map(ObservedBindFailure::sentence).forEach(problems::add);
      certificates.stream()
          .map(CertificateLine::problem)
          .filter(each -> !each.isEmpty())
          .forEach(problems::add);
      return new GatewayStatus.Up(
          health.software(),
          seen.services().stream().map(Look::service).toList(),
          certificates,
          problems);
    } catch (GatewayException e) {
      return new GatewayStatus.Down(e.getMessage());
    }
  }

  private static ServiceLine service(ObservedService service) {
    int ready =
        (int) service.replicas().stream().filter(each -> each.state() == ReplicaState.UP).count();
    return new ServiceLine(service.name(), service.replicas().size(), ready);
  }

  private static CertificateLine certificate(ObservedCertificate certificate) {
    List<String> names = certificate.names();
    return switch (certificate.state()) {
      case CertificateState.Valid(Instant until, Optional<Instant> _) ->
          new CertificateLine(names, Optional.of(until), "");
      case CertificateState.Renewing(Instant until) ->
          new CertificateLine(names, Optional.of(until), "");
      case CertificateState.Asking(Instant since) ->
          new CertificateLine(
              names,
              Optional.empty(),
              "The authority has been asked for %s since %s."
                  .formatted(String.join(", ", names), since));
      case CertificateState.WaitingForDns(
              List<String> problems,
              Instant _,
              Optional<Instant> until) ->
          new CertificateLine(names, until, String.join(" ", problems));
      case CertificateState.Failed(String sentence, Optional<Instant> _, Optional<Instant> until) ->
          new CertificateLine(names, until, sentence);
    };
  }
}
