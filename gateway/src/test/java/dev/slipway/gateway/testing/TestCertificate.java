package dev.slipway.gateway.testing;

import dev.slipway.gateway.certificate.x509.CertificateMaker;
import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.Pem;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import java.io.IOException;
import java.security.cert.CertificateEncodingException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A certificate that signed itself, and both ends of TLS with it. */
public final class TestCertificate {
  private final Identity identity;

  public TestCertificate(String name) {
    identity = new CertificateMaker().selfSigned(List.of(name), Instant.now(), Duration.ofDays(1));
  }

  public SslContext server() {
    return server("h2", "http/1.1");
  }

  public SslContext challenge() {
    return server("acme-tls/1");
  }

  /** Trusts this certificate alone. */
  public SslContext client(String... protocols) throws IOException {
    return SslContextBuilder.forClient()
        .sslProvider(SslProvider.JDK)
        .trustManager(identity.leaf())
        .applicationProtocolConfig(alpn(protocols))
        .build();
  }

  /** The certificate without its key, as text. */
  public String pem() throws CertificateEncodingException {
    return Pem.block("CERTIFICATE", identity.leaf().getEncoded());
  }

  private SslContext server(String... protocols) {
    try {
      return SslContextBuilder.forServer(identity.key(), identity.chain())
          .sslProvider(SslProvider.JDK)
          .applicationProtocolConfig(alpn(protocols))
          .build();
    } catch (IOException e) {
      throw new IllegalStateException(e);
    }
  }

  private static ApplicationProtocolConfig alpn(String... protocols) {
    return new ApplicationProtocolConfig(
        Protocol.ALPN,
        SelectorFailureBehavior.NO_ADVERTISE,
        SelectedListenerFailureBehavior.ACCEPT,
        protocols);
  }
}
