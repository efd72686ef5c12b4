package dev.slipway.publish.remote;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Service;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Desired states with one thing changed and everything else kept. */
public final class States {
  private States() {}

  static DesiredState version(DesiredState state, long version) {
    return new DesiredState(
        version,
        state.listeners(),
        state.services(),
        state.keys(),
        state.certificates(),
        state.trustedPeers(),
        state.modelRoutes());
  }

  /** Listening at these places too. */
  public static DesiredState listening(DesiredState state, List<Listener> more) {
    Set<Listener> all = new LinkedHashSet<>(state.listeners());
    all.addAll(more);
    return copy(state, List.copyOf(all), state.services(), state.certificates());
  }

  /** With a service in place of an earlier one of its name. */
  public static DesiredState with(DesiredState state, Service service) {
    List<Service> services = new ArrayList<>(without(state, service.name()).services());
    services.add(service);
    return copy(state, state.listeners(), services, state.certificates());
  }

  /** Without the service of a name. */
  public static DesiredState without(DesiredState state, String service) {
    List<Service> services =
        state.services().stream().filter(each -> !each.name().equals(service)).toList();
    return copy(state, state.listeners(), services, state.certificates());
  }

  /** With a certificate in place of earlier ones for the same names. */
  public static DesiredState with(DesiredState state, Certificate certificate) {
    List<Certificate> certificates = new ArrayList<>();
    certificates.add(certificate);
    state.certificates().stream()
        .filter(each -> !each.names().equals(certificate.names()))
        .forEach(certificates::add);
    return copy(state, state.listeners(), state.services(), certificates);
  }

  private static DesiredState copy(
      DesiredState state,
      List<Listener> listeners,
      List<Service> services,
      List<Certificate> certificates) {
    return new DesiredState(
        state.version(),
        listeners,
        services,
        state.keys(),
        certificates,
        state.trustedPeers(),
        state.modelRoutes());
  }
}
