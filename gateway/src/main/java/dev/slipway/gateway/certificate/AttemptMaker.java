package dev.slipway.gateway.certificate;

import dev.slipway.gateway.api.Certificate;
import dev.slipway.gateway.api.Challenge;
import dev.slipway.gateway.certificate.authority.Authority;
import dev.slipway.gateway.certificate.authority.AuthorityException;
import dev.slipway.gateway.certificate.dns.DnsCheck;
import dev.slipway.gateway.certificate.store.StoreSentences;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One attempt: first whether the names lead here, since authorities count failures, then asking.
 */
final class AttemptMaker {
  private final DnsCheck names;
  private final Supplier<Authority> authority;

  AttemptMaker(DnsCheck names, Supplier<Authority> authority) {
    this.names = names;
    this.authority = authority;
  }

  /**
   * What became of it.
   *
   * @param patience told before the authority is asked
   */
  Outcome attempt(Certificate.Acme wanted, Challenge challenge, Patience patience)
      throws InterruptedException {
    List<String> problems = names.problems(wanted.names(), wanted.publicAddresses());
    if (!problems.isEmpty()) {
      return new Outcome.Elsewhere(problems);
    }
    try {
      patience.begin();
      return new Outcome.Got(authority.get().ask(wanted, challenge));
    } catch (AuthorityException e) {
      return new Outcome.Failed(e.sentence(), e.notBefore());
    } catch (IOException e) {
      return new Outcome.Failed(StoreSentences.of(e), Optional.empty());
    } catch (NoClassDefFoundError e) {
      return new Outcome.Failed(
          "This build of the gateway cannot ask a certificate authority. Use the jar that stands"
              + " alone, or PEM files.",
          Optional.empty());
    }
  }
}
