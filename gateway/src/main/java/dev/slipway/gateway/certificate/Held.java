package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.api.ObservedCertificate;
import dev.slipway.gateway.certificate.context.ServedContext;
import dev.slipway.gateway.certificate.context.TlsContextMaker;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One wanted certificate, with the context that its connections get now. */
final class Held {
  private final Certificate wanted;
  private final Source source;
  private final TlsContextMaker contexts;
  private @Nullable Identity used;
  private @Nullable Identity refused;
  private @Nullable Identity withdrawn;
  private @Nullable String problem;
  private volatile @Nullable ServedContext context;

  Held(Certificate wanted, Source source, TlsContextMaker contexts) {
    this.wanted = wanted;
    this.source = source;
    this.contexts = contexts;
  }

  /** Does what is due, and builds a context once for each new certificate. */
  void step(CertificateMaker maker, Clocks clocks) {
    source.step();
    Identity identity = source.identity().orElse(null);
    if (identity != null && !identity.equals(used) && !identity.equals(refused)) {
      use(identity);
    }
    if (context == null) {
      standIn(maker, clocks);
    }
  }

  /** What connections get from now on; null only before the first step. */
  @Nullable ServedContext context() {
    return context;
  }

  /** What it is built from; empty while it is made by the gateway in place of the wanted one. */
  Optional<Identity> used() {
    return Optional.ofNullable(used);
  }

  Certificate wanted() {
    return wanted;
  }

  /** Whether it is for a name too, in lower case (RFC 6125 section 6.4.3). */
  boolean covers(String name) {
    int dot = name.indexOf('.');
    return wanted.names().contains(name)
        || (dot > 0 && wanted.names().contains("*" + name.substring(dot)));
  }

  ObservedCertificate observed() {
    CertificateState state =
        problem == null
            ? source.state()
            : new CertificateState.Failed(problem, Optional.empty(), used().map(Identity::until));
    return new ObservedCertificate(wanted.names(), state);
  }

  /** The authority says that nobody should believe what is used now. */
  void revoked(Instant since) {
    if (used != null && !used.equals(withdrawn)) {
      withdrawn = used;
      problem =
          "The authority revoked the certificate for "
              + String.join(", ", wanted.names())
              + " on "
              + Times.text(since)
              + (wanted instanceof Certificate.Acme
                  ? ". Another one is asked for."
                  : ". Put another one in its place.");
      source.revoked();
    }
  }

  void turnTicketKeys() {
    ServedContext now = context;
    if (now != null) {
      now.turnTicketKeys();
    }
  }

  void close() {
    source.close();
  }

  private void use(Identity identity) {
    try {
      context = contexts.http(identity);
      used = identity;
      problem = null;
    } catch (UnusableCertificateException e) {
      refused = identity;
      problem = e.sentence();
    }
  }

  /** No client trusts it, but one that insists can see that the gateway is there. */
  private void standIn(CertificateMaker maker, Clocks clocks) {
    try {
      context =
          contexts.http(maker.selfSigned(wanted.names(), clocks.now(), SelfSignedSource.LIFE));
    } catch (UnusableCertificateException e) {
      throw new IllegalStateException("a certificate that was just made cannot be used", e);
    }
  }
}
