package dev.slipway.gateway.certificate.context;

import io.netty.handler.ssl.DelegatingSslContext;
import io.netty.handler.ssl.OpenSslSessionContext;
import io.netty.handler.ssl.ReferenceCountedOpenSslEngine;
import io.netty.handler.ssl.SslContext;
import javax.net.ssl.SSLEngine;
import org.jspecify.annotations.Nullable;

/** One certificate's context for all its connections, with what is stapled to the next ones. */
public final class ServedContext extends DelegatingSslContext {
  private final SslContext context;
  private final TicketKeys tickets;
  private volatile byte @Nullable [] staple;

  ServedContext(SslContext context, TicketKeys tickets) {
    super(context);
    this.context = context;
    this.tickets = tickets;
  }

  /**
   * The authority's word that the certificate is not revoked (RFC 6960), shown in handshakes from
   * now on (RFC 6066 section 8); null for none. The JDK's TLS does not show it.
   */
  public void staple(byte @Nullable [] response) {
    staple = response;
  }

  /** What is shown now; null if there is none. */
  public byte @Nullable [] staple() {
    return staple;
  }

  /** Seals session tickets with a new key. */
  public void turnTicketKeys() {
    if (context.sessionContext() instanceof OpenSslSessionContext sessions) {
      tickets.turn();
      tickets.apply(sessions);
    }
  }

  @Override
  protected void initEngine(SSLEngine engine) {
    byte[] response = staple;
    if (response != null && engine instanceof ReferenceCountedOpenSslEngine server) {
      server.setOcspResponse(response);
    }
  }
}
