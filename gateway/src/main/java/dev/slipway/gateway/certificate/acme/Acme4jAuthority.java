package dev.slipway.gateway.certificate.acme;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.certificate.authority.Authority;
import dev.slipway.gateway.certificate.authority.AuthorityException;
import dev.slipway.gateway.certificate.authority.ChallengeBoard;
import dev.slipway.gateway.certificate.store.CertificateStore;
import dev.slipway.gateway.certificate.store.OpenOrder;
import dev.slipway.gateway.certificate.store.StoreSentences;
import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import java.io.IOException;
import java.net.URI;
import java.security.KeyPair;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.shredzone.acme4j.AccountBuilder;
import org.shredzone.acme4j.Authorization;
import org.shredzone.acme4j.Login;
import org.shredzone.acme4j.Order;
import org.shredzone.acme4j.Session;
import org.shredzone.acme4j.Status;
import org.shredzone.acme4j.exception.AcmeException;
import org.shredzone.acme4j.exception.AcmeLazyLoadingException;
import org.shredzone.acme4j.exception.AcmeServerException;

/** Gets certificates from ACME authorities. */
public final class Acme4jAuthority implements Authority {
  private static final Duration REQUEST_LIMIT = Duration.ofSeconds(20);

  private final CertificateStore store;
  private final ChallengeBoard board;
  private final CertificateMaker maker;
  private final InstantSource clock;

  public Acme4jAuthority(
      CertificateStore store, ChallengeBoard board, CertificateMaker maker, InstantSource clock) {
    this.store = store;
    this.board = board;
    this.maker = maker;
    this.clock = clock;
  }

  @Override
  public Identity ask(Certificate.Acme wanted, Challenge challenge)
      throws AuthorityException, InterruptedException {
    Refusals refusals = new Refusals(wanted.directory());
    try {
      Login login = login(wanted);
      OpenOrder open = store.order(wanted.directory(), wanted.names()).orElse(null);
      Order order = open == null ? null : resumed(login, open);
      if (open == null || order == null) {
        order = login.newOrder().domains(wanted.names()).create();
        open = new OpenOrder(order.getLocation().toString(), maker.key());
        // Before anything is proven: what is given out must find its key, whatever happens.
        store.keepOrder(wanted.directory(), wanted.names(), open);
      }
      Identity got = finish(wanted, challenge, order, open.key(), refusals);
      store.keep(wanted.directory(), wanted.names(), got);
      return got;
    } catch (IOException e) {
      throw new AuthorityException(StoreSentences.of(e), e);
    } catch (AcmeLazyLoadingException e) {
      if (e.getCause() instanceof AcmeException cause) {
        throw refusals.of(cause);
      }
      throw e;
    } catch (AcmeException e) {
      throw refusals.of(e);
    }
  }

  private Login login(Certificate.Acme wanted)
      throws AcmeException, AuthorityException, IOException {
    Session session = session(wanted);
    session.networkSettings().setTimeout(REQUEST_LIMIT);
    session.setLocale(Locale.ENGLISH);
    Optional<KeyPair> known = store.account(wanted.directory());
    KeyPair key = known.isPresent() ? known.get() : maker.key();
    if (known.isEmpty()) {
      store.keepAccount(wanted.directory(), key);
    }
    // An account that exists is found by its key (RFC 8555 section 7.3.1).
    AccountBuilder account = new AccountBuilder().agreeToTermsOfService().useKeyPair(key);
    if (!wanted.email().isEmpty()) {
      account.addEmail(wanted.email());
    }
    return account.createLogin(session);
  }

  private static Session session(Certificate.Acme wanted) throws AuthorityException {
    try {
      URI directory = URI.create(wanted.directory());
      if (wanted.rootsPath().isPresent()) {
        return new Session(directory, TrustingProvider.of(wanted.rootsPath().get()));
      }
      return new Session(directory);
    } catch (IllegalArgumentException e) {
      throw new AuthorityException(
          "\""
              + wanted.directory()
              + "\" is not the address of an authority's directory. Write for example"
              + " https://acme-v02.api.letsencrypt.org/directory.",
          e);
    }
  }

  /** Null if the authority has forgotten the order or given it up: then a new one is made. */
  private static @Nullable Order resumed(Login login, OpenOrder open) throws AcmeException {
    try {
      Order order = login.bindOrder(URI.create(open.address()).toURL());
      order.fetch();
      return order.getStatus() == Status.INVALID ? null : order;
    } catch (AcmeServerException | IOException | IllegalArgumentException e) {
      return null;
    }
  }

  private Identity finish(
      Certificate.Acme wanted, Challenge challenge, Order order, KeyPair key, Refusals refusals)
      throws AcmeException, AuthorityException, InterruptedException {
    Proof proof = new Proof(board, maker, clock, refusals);
    if (order.getStatus() == Status.PENDING) {
      for (Authorization each : order.getAuthorizations()) {
        proof.of(each, challenge);
      }
    }
    if (order.getStatus() != Status.VALID) {
      if (Poll.until(order, Status.READY, Status.VALID) != Status.VALID) {
        requireReady(order, refusals);
        order.execute(maker.request(key, wanted.names()));
      }
      if (Poll.until(order, Status.VALID) != Status.VALID) {
        throw refused(order, refusals, "sign the certificate");
      }
    }
    org.shredzone.acme4j.Certificate given = order.getCertificate();
    given.download();
    return new Identity(key.getPrivate(), given.getCertificateChain());
  }

  private static void requireReady(Order order, Refusals refusals) throws AuthorityException {
    if (order.getStatus() != Status.READY) {
      throw refused(order, refusals, "take the proof");
    }
  }

  private static AuthorityException refused(Order order, Refusals refusals, String doing) {
    return order
        .getError()
        .map(problem -> refusals.of(new AcmeServerException(problem)))
        .orElseGet(() -> refusals.slow(doing));
  }
}
