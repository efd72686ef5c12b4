package dev.slipway.gateway.certificate.acme;

import dev.slipway.gateway.certificate.authority.AuthorityException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManagerFactory;
import org.shredzone.acme4j.connector.NetworkSettings;
import org.shredzone.acme4j.provider.GenericAcmeProvider;

/** Reaches an authority inside an organisation, whose own certificate the JDK does not know. */
final class TrustingProvider extends GenericAcmeProvider {
  private final SSLContext trust;

  private TrustingProvider(SSLContext trust) {
    this.trust = trust;
  }

  /**
   * One that trusts these roots alone.
   *
   * @param roots a PEM file
   */
  static TrustingProvider of(String roots) throws AuthorityException {
    try (InputStream in = Files.newInputStream(Path.of(roots))) {
      KeyStore store = KeyStore.getInstance(KeyStore.getDefaultType());
      store.load(null, null);
      int count = 0;
      for (Certificate root : CertificateFactory.getInstance("X.509").generateCertificates(in)) {
        store.setCertificateEntry("root" + count++, root);
      }
      TrustManagerFactory managers =
          TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
      managers.init(store);
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(null, managers.getTrustManagers(), null);
      return new TrustingProvider(context);
    } catch (IOException | GeneralSecurityException e) {
      throw new AuthorityException(
          "The authority's roots in "
              + roots
              + " cannot be read. Put a PEM file there that the gateway's user may read.",
          e);
    }
  }

  @Override
  public boolean accepts(URI server) {
    return true;
  }

  @Override
  public HttpClient createHttpClient(NetworkSettings settings) {
    return HttpClient.newBuilder()
        .followRedirects(HttpClient.Redirect.NORMAL)
        .connectTimeout(settings.getTimeout())
        .sslContext(trust)
        .build();
  }
}
