package dev.slipway.gateway.proxy;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.ApplicationProtocolNames;
import io.netty.handler.ssl.ApplicationProtocolNegotiationHandler;
import io.netty.handler.ssl.SniCompletionEvent;

/** Goes on with the version of HTTP that was agreed on in the handshake. */
final class AfterHandshake extends ApplicationProtocolNegotiationHandler {
  private final Reception reception;

  AfterHandshake(Reception reception) {
    super(ApplicationProtocolNames.HTTP_1_1);
    this.reception = reception;
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  protected void configurePipeline(ChannelHandlerContext ctx, String protocol) {
    if (protocol.equals(ApplicationProtocolNames.HTTP_2)) {
      ClientProtocols.http2(ctx.pipeline(), reception);
    } else if (protocol.equals(ClientHello.ACME_PROTOCOL)) {
      // The handshake was the whole answer (RFC 8737 section 3).
      ctx.close();
    } else {
      ClientProtocols.http1(ctx.pipeline(), reception);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void userEventTriggered(ChannelHandlerContext ctx, Object event) throws Exception {
    if (event == Drain.NOW) {
      // Nothing was asked yet, so nothing is lost.
      ctx.close();
    } else {
      if (event instanceof SniCompletionEvent named) {
        reception.named(named.hostname());
      }
      super.userEventTriggered(ctx, event);
    }
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  protected void handshakeFailure(ChannelHandlerContext ctx, Throwable cause) {
    // The client was told why by an alert; anyone can make this happen, so it is not logged.
    ctx.close();
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    ctx.close();
  }
}
