package dev.slipway.gateway.certificate.authority;

import dev.slipway.gateway.certificate.context.TlsContextMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import dev.slipway.gateway.tls.HttpChallenges;
import io.netty.handler.ssl.SslContext;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** The answers to challenges that are open now. Each is put up before the authority looks. */
public final class ChallengeBoard implements HttpChallenges {
  private final Map<String, String> byToken = new ConcurrentHashMap<>();
  private final Map<String, SslContext> byName = new ConcurrentHashMap<>();
  private final TlsContextMaker contexts;

  public ChallengeBoard(TlsContextMaker contexts) {
    this.contexts = contexts;
  }

  public void showHttp(String token, String keyAuthorization) {
    byToken.put(token, keyAuthorization);
  }

  public void hideHttp(String token) {
    byToken.remove(token);
  }

  /**
   * Answers a TLS-ALPN-01 challenge from now on.
   *
   * @param name in lower case
   */
  public void showTls(String name, Identity answer) throws UnusableCertificateException {
    byName.put(name, contexts.challenge(answer));
  }

  public void hideTls(String name) {
    byName.remove(name);
  }

  @Override
  public @Nullable String keyAuthorization(String token) {
    return byToken.get(token);
  }

  /** What answers the TLS-ALPN-01 challenge for a name in lower case; null when there is none. */
  public @Nullable SslContext context(String name) {
    return byName.get(name);
  }
}
