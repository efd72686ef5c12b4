package dev.slipway.gateway.certificate.context;

import dev.slipway.gateway.certificate.x509.Identity;
import dev.slipway.gateway.certificate.x509.UnusableCertificateException;
import io.netty.handler.ssl.ApplicationProtocolConfig;
import io.netty.handler.ssl.ApplicationProtocolConfig.Protocol;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectedListenerFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolConfig.SelectorFailureBehavior;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.OpenSsl;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslContextBuilder;
import io.netty.handler.ssl.SslProvider;
import io.netty.handler.ssl.SupportedCipherSuiteFilter;
import java.util.List;
import javax.net.ssl.SSLException;
import org.jspecify.annotations.Nullable;

/**
 * Makes contexts for servers: by BoringSSL where its library is present and may be used, else by
 * the JDK. A context that is replaced is freed when the last connection that it began has ended.
 */
public final class TlsContextMaker {
  private static final List<String> VERSIONS = List.of("TLSv1.3", "TLSv1.2");

  /** All with forward secrecy and authenticated encryption; the least costly first. */
  private static final List<String> CIPHERS =
      List.of(
          "TLS_AES_128_GCM_SHA256",
          "TLS_AES_256_GCM_SHA384",
          "TLS_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_RSA_WITH_AES_128_GCM_SHA256",
          "TLS_ECDHE_ECDSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_RSA_WITH_AES_256_GCM_SHA384",
          "TLS_ECDHE_ECDSA_WITH_CHACHA20_POLY1305_SHA256",
          "TLS_ECDHE_RSA_WITH_CHACHA20_POLY1305_SHA256");

  private static final String ACME = "acme-tls/1";
  private static final int SESSIONS = 20_480;
  private static final int SESSION_SECONDS = 12 * 60 * 60;

  private final boolean allowed;
  private @Nullable Boolean nativeLibrary;

  /**
   * By the library that is there.
   *
   * @param nativeLibrary whether BoringSSL may be used
   */
  public TlsContextMaker(boolean nativeLibrary) {
    this.allowed = nativeLibrary;
  }

  /** The library's name, for people. */
  public String library() {
    return bySsl() ? OpenSsl.versionString() : "JDK";
  }

  /** For HTTP/2 and HTTP/1.1. */
  public ServedContext http(Identity identity) throws UnusableCertificateException {
    TicketKeys tickets = new TicketKeys();
    SslContext context =
        build(identity, ApplicationProtocolNames.HTTP_2, ApplicationProtocolNames.HTTP_1_1);
    if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
      // Without keys of its own the library would not give out tickets.
      tickets.apply(sessions);
    }
    return new ServedContext(context, tickets);
  }

  /** For the one handshake that answers a TLS-ALPN-01 challenge. */
  public SslContext challenge(Identity identity) throws UnusableCertificateException {
    return build(identity, ACME);
  }

  private SslContext build(Identity identity, String... protocols)
      throws UnusableCertificateException {
    try {
      return builder(identity)
          .applicationProtocolConfig(
              new ApplicationProtocolConfig(
                  Protocol.ALPN,
                  SelectorFailureBehavior.NO_ADVERTISE,
                  SelectedListenerFailureBehavior.ACCEPT,
                  protocols))
          .build();
    } catch (SSLException | IllegalArgumentException e) {
      @Nullable Throwable cause = e.getCause();
      throw new UnusableCertificateException(
          "The certificate cannot be used for TLS: "
              + (cause == null ? e.getMessage() : cause.getMessage())
              + ". Use an RSA key of 2048 bits or more, or an EC key on P-256 or P-384.");
    }
  }

  private SslContextBuilder builder(Identity identity) {
    SslContextBuilder builder =
        SslContextBuilder.forServer(identity.key(), identity.chain())
            .sslProvider(bySsl() ? SslProvider.OPENSSL : SslProvider.JDK)
            .protocols(VERSIONS)
            .ciphers(CIPHERS, SupportedCipherSuiteFilter.INSTANCE)
            .sessionCacheSize(SESSIONS)
            .sessionTimeout(SESSION_SECONDS);
    return bySsl() ? builder.enableOcsp(OpenSsl.isOcspSupported()) : builder;
  }

  /** Found out when it is first needed: a gateway without TLS starts sooner. */
  private synchronized boolean bySsl() {
    if (nativeLibrary == null) {
      nativeLibrary = allowed && NativeTls.available();
    }
    return nativeLibrary;
  }
}
