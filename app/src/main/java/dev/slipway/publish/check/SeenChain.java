package dev.slipway.publish.check;

import java.net.Socket;
import java.security.KeyStore;
import java.security.KeyStoreException;
import java.security.NoSuchAlgorithmException;
import java.security.cert.CertificateException;
import java.security.cert.X509Certificate;
import java.util.List;
import java.util.Optional;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.jspecify.annotations.Nullable;

/**
 * Lets every certificate pass and remembers it, with what this computer thinks of it: a check tells
 * of a certificate that nobody trusts instead of breaking off.
 */
final class SeenChain extends X509ExtendedTrustManager {
  private final X509ExtendedTrustManager usual = usual();
  private volatile List<X509Certificate> chain = List.of();
  private volatile @Nullable String distrust;

  List<X509Certificate> chain() {
    return chain;
  }

  /** Why this computer does not trust what it saw; nothing when it does. */
  Optional<String> distrust() {
    return Optional.ofNullable(distrust);
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type, SSLEngine engine) {
    see(seen, () -> usual.checkServerTrusted(seen, type, engine));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type, Socket socket) {
    see(seen, () -> usual.checkServerTrusted(seen, type, socket));
  }

  @Override
  public void checkServerTrusted(X509Certificate[] seen, String type) {
    see(seen, () -> usual.checkServerTrusted(seen, type));
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type, SSLEngine engine)
      throws CertificateException {
    usual.checkClientTrusted(seen, type, engine);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type, Socket socket)
      throws CertificateException {
    usual.checkClientTrusted(seen, type, socket);
  }

  @Override
  public void checkClientTrusted(X509Certificate[] seen, String type) throws CertificateException {
    usual.checkClientTrusted(seen, type);
  }

  @Override
  public X509Certificate[] getAcceptedIssuers() {
    return usual.getAcceptedIssuers();
  }

  private void see(X509Certificate[] seen, Check check) {
    chain = List.of(seen);
    try {
      check.run();
      distrust = null;
    } catch (CertificateException e) {
      distrust = e.getMessage();
    }
  }

  private static X509ExtendedTrustManager usual() {
    try {
      TrustManagerFactory factory =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      factory.init((KeyStore) null);
      return (X509ExtendedTrustManager) factory.getTrustManagers()[0];
    } catch (NoSuchAlgorithmException | KeyStoreException e) {
      throw new IllegalStateException("This Java trusts nobody", e);
    }
  }

  private interface Check {
    void run() throws CertificateException;
  }
}
