package dev.slipway.gateway.tls;

import io.netty.handler.ssl.SslContext;
import org.jspecify.annotations.Nullable;

/**
 * The certificate for each connection. Asked during the handshake, on an event loop: it must answer
 * from memory. A context serves TLS 1.2 and 1.3 and offers {@code h2} and {@code http/1.1} by ALPN
 * (RFC 7301).
 */
public interface TlsContexts {
  /** No name has a certificate. */
  TlsContexts NONE =
      new TlsContexts() {
        @Override
        public @Nullable SslContext forName(@Nullable String serverName) {
          return null;
        }

        @Override
        public @Nullable SslContext forChallenge(String serverName) {
          return null;
        }
      };

  /**
   * The context for a server name (RFC 6066 section 3), or null to refuse the connection.
   *
   * @param serverName in lower case and without a final dot; null if the client named none
   */
  @Nullable SslContext forName(@Nullable String serverName);

  /**
   * Whether a host is for another connection: there is a certificate for it, and the one that a
   * connection for {@code serverName} gets is another one that does not cover it. Also asked on an
   * event loop.
   *
   * @param host in lower case, without a port or a final dot
   */
  default boolean elsewhere(String serverName, String host) {
    return false;
  }

  /**
   * The context that answers a TLS-ALPN-01 challenge (RFC 8737), with the one protocol {@code
   * acme-tls/1}; null if none is open for the name.
   */
  @Nullable SslContext forChallenge(String serverName);
}
