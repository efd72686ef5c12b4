package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.CertificateState;
import dev.slipway.gateway.certificate.store.CertificateStore;
import dev.slipway.gateway.certificate.store.StoreSentences;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Made here, kept so that who trusts it once need not do so again, and made anew in time. */
final class SelfSignedSource implements Source {
  /** The longest that browsers take. */
  static final Duration LIFE = Duration.ofDays(397);

  /** In place of an authority's address. */
  private static final String ISSUER = "self-signed";

  private final List<String> names;
  private final CertificateMaker maker;
  private final Optional<CertificateStore> store;
  private final Clocks clocks;
  private @Nullable Identity identity;
  private @Nullable String unkept;

  SelfSignedSource(
      List<String> names, CertificateMaker maker, Optional<CertificateStore> store, Clocks clocks) {
    this.names = names;
    this.maker = maker;
    this.store = store;
    this.clocks = clocks;
    this.identity = stored();
  }

  @Override
  public void step() {
    Instant now = clocks.now();
    if (identity == null
        || now.isBefore(identity.from())
        || !now.isBefore(Times.renewal(identity))) {
      identity = maker.selfSigned(names, now, LIFE);
      unkept = keep(identity);
    }
  }

  @Override
  public Optional<Identity> identity() {
    return Optional.ofNullable(identity);
  }

  @Override
  public CertificateState state() {
    if (identity == null) {
      return new CertificateState.Asking(clocks.now());
    }
    Instant until = identity.until();
    return unkept == null
        ? new CertificateState.Valid(until, Optional.of(Times.renewal(identity)))
        : new CertificateState.Failed(unkept, Optional.empty(), Optional.of(until));
  }

  private @Nullable Identity stored() {
    try {
      return store.isEmpty() ? null : store.get().identity(ISSUER, names).orElse(null);
    } catch (IOException e) {
      // Made anew; if that cannot be kept, the state says so.
      return null;
    }
  }

  private @Nullable String keep(Identity made) {
    try {
      if (store.isPresent()) {
        store.get().keep(ISSUER, names, made);
      }
      return null;
    } catch (IOException e) {
      return StoreSentences.of(e) + " Until then each start of the gateway makes another one.";
    }
  }
}
