package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.certificate.acme.Acme4jAuthority;
import dev.slipway.gateway.certificate.authority.ChallengeBoard;
import dev.slipway.gateway.certificate.dns.DnsCheck;
import dev.slipway.gateway.certificate.dns.JndiNameServers;
import dev.slipway.gateway.certificate.dns.PublicAddresses;
import dev.slipway.gateway.certificate.store.CertificateStore;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.concurrent.Executor;

/** Begins to get a certificate from where it is wanted from. */
final class Sources {
  private final CertificateSettings settings;
  private final ChallengeBoard board;
  private final CertificateMaker maker;
  private final Executor elsewhere;
  private final Optional<CertificateStore> store;
  private final SplittableRandom random = new SplittableRandom();

  /**
   * Begins with nothing.
   *
   * @param elsewhere runs what takes long
   */
  Sources(
      CertificateSettings settings,
      ChallengeBoard board,
      CertificateMaker maker,
      Executor elsewhere) {
    this.settings = settings;
    this.board = board;
    this.maker = maker;
    this.elsewhere = elsewhere;
    this.store = settings.folder().map(CertificateStore::new);
  }

  Source of(Certificate wanted, List<Listener> listeners) {
    if (wanted instanceof Certificate.Files files) {
      return new FileSource(files, settings.clocks());
    }
    if (wanted instanceof Certificate.Acme acme) {
      return acme(acme, listeners);
    }
    return new SelfSignedSource(wanted.names(), maker, store, settings.clocks());
  }

  private Source acme(Certificate.Acme wanted, List<Listener> listeners) {
    Optional<String> wildcard =
        wanted.names().stream().filter(name -> name.startsWith("*")).findFirst();
    if (wildcard.isPresent()) {
      return new UnavailableSource(
          "Authorities give a certificate for "
              + wildcard.get()
              + " only to who changes the domain's DNS records, which this gateway does not. Name"
              + " each host, or use PEM files.");
    }
    if (store.isEmpty()) {
      return new UnavailableSource(
          "This gateway has no directory for its state, so it cannot keep a certificate of an"
              + " authority. Start it with one, or use PEM files.");
    }
    CertificateStore kept = store.get();
    Pace pace = settings.pace();
    return new AcmeSource(
        wanted,
        stored(kept, wanted),
        new ChallengeChoice(wanted.challenge(), listeners),
        settings.clocks(),
        new Patience(
            new BackOff(pace.firstRetry(), pace.lastRetry(), 2, random.split()),
            settings.clocks(),
            AttemptNotes.in(kept, wanted)),
        new BackOff(pace.firstLookUp(), pace.lastLookUp(), 1.5, random.split()),
        new AttemptMaker(
            new DnsCheck(settings.names().orElseGet(JndiNameServers::new), PublicAddresses::found),
            () -> new Acme4jAuthority(kept, board, maker, settings.clocks().wall())),
        elsewhere);
  }

  private static Optional<Identity> stored(CertificateStore store, Certificate.Acme wanted) {
    try {
      return store.identity(wanted.directory(), wanted.names());
    } catch (IOException e) {
      // It is asked for anew; what hinders reading hinders keeping, which has its sentence.
      return Optional.empty();
    }
  }
}
