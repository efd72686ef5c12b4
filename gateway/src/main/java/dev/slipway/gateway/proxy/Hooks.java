package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.OpenAdmission;
import dev.slipway.gateway.tls.HttpChallenges;
import dev.slipway.gateway.tls.TlsContexts;

/**
 * What the data plane is given by others and asks on its event loops.
 *
 * @param limits of every client's connection
 * @param admission judges requests
 * @param events is told their course
 * @param contexts certificates for listeners with TLS
 * @param challenges answered on every listener, before any route
 */
public record Hooks(
    ClientLimits limits,
    Admission admission,
    CallEvents events,
    TlsContexts contexts,
    HttpChallenges challenges) {
  /** Lets everyone in, tells nobody, and has no certificates. */
  public static Hooks open(ClientLimits limits) {
    return new Hooks(
        limits, new OpenAdmission(), CallEvents.NONE, TlsContexts.NONE, HttpChallenges.NONE);
  }

  public Hooks withRules(Admission rules, CallEvents told) {
    return new Hooks(limits, rules, told, contexts, challenges);
  }

  public Hooks withCertificates(TlsContexts certificates, HttpChallenges open) {
    return new Hooks(limits, admission, events, certificates, open);
  }
}
