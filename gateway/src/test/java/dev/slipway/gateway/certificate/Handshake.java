package dev.slipway.gateway.certificate;

import java.io.IOException;
import java.security.GeneralSecurityException;
import java.security.cert.X509Certificate;
import java.util.List;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.X509TrustManager;
import org.jspecify.annotations.Nullable;

/** What a client saw that trusts anyone. */
record Handshake(X509Certificate leaf, int chain, String version, String cipher, String protocol) {
  static Handshake with(int port, @Nullable String name, String... versions) throws IOException {
    try (SSLSocket socket =
        (SSLSocket) anyone().getSocketFactory().createSocket("127.0.0.1", port)) {
      socket.setSoTimeout(10_000);
      SSLParameters parameters = socket.getSSLParameters();
      if (name != null) {
        parameters.setServerNames(List.of(new SNIHostName(name)));
      }
      if (versions.length > 0) {
        parameters.setProtocols(versions);
      }
      parameters.setApplicationProtocols(new String[] {"h2", "http/1.1"});
      socket.setSSLParameters(parameters);
      socket.startHandshake();
      var session = socket.getSession();
      var chain = session.getPeerCertificates();
      return new Handshake(
          (X509Certificate) chain[0],
          chain.length,
          session.getProtocol(),
          session.getCipherSuite(),
          socket.getApplicationProtocol());
    }
  }

  static SSLContext anyone() {
    try {
      SSLContext context = SSLContext.getInstance("TLS");
      context.init(
          null,
          new TrustManager[] {
            new X509TrustManager() {
              @Override
              public void checkClientTrusted(X509Certificate[] chain, String kind) {}

              @Override
              public void checkServerTrusted(X509Certificate[] chain, String kind) {}

              @Override
              public X509Certificate[] getAcceptedIssuers() {
                return new X509Certificate[0];
              }
            }
          },
          null);
      return context;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }
}
