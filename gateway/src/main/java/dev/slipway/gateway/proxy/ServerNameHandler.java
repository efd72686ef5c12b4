package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.tls.TlsContexts;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.ssl.AbstractSniHandler;
import io.netty.handler.ssl.SslContext;
import io.netty.handler.ssl.SslHandler;
import io.netty.util.concurrent.Future;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Reads the name a client asks for from its first message, and goes on with that name's
 * certificate.
 */
final class ServerNameHandler extends AbstractSniHandler<SslContext> {
  /** A fatal alert, {@code unrecognized_name} (RFC 6066 section 3). */
  private static final byte[] UNRECOGNIZED_NAME = {21, 3, 3, 0, 2, 2, 112};

  private static final int MAX_HELLO = 16 * 1024;

  private final TlsContexts contexts;
  private final Duration limit;
  private boolean challenge;

  ServerNameHandler(TlsContexts contexts, Duration limit) {
    super(MAX_HELLO, limit.toMillis());
    this.contexts = contexts;
    this.limit = limit;
  }

  @Override
  protected Future<SslContext> lookup(ChannelHandlerContext ctx, ByteBuf hello) throws Exception {
    challenge = hello != null && ClientHello.offersOnlyAcme(hello);
    return super.lookup(ctx, hello);
  }

  @Override
  protected Future<SslContext> lookup(ChannelHandlerContext ctx, @Nullable String asked) {
    // Some clients send the name as it stands in an address with its final dot (RFC 6066 section
    // 3).
    String name = asked != null && asked.endsWith(".") ? withoutDot(asked) : asked;
    SslContext found =
        challenge && name != null ? contexts.forChallenge(name) : contexts.forName(name);
    return found == null
        ? ctx.executor().newFailedFuture(new IllegalArgumentException("no certificate"))
        : ctx.executor().newSucceededFuture(found);
  }

  private static String withoutDot(String name) {
    return name.substring(0, name.length() - 1);
  }

  @Override
  protected void onLookupComplete(
      ChannelHandlerContext ctx, @Nullable String name, Future<SslContext> looked) {
    if (!looked.isSuccess()) {
      // Any certificate that could be shown would be for another name.
      ctx.writeAndFlush(Unpooled.wrappedBuffer(UNRECOGNIZED_NAME))
          .addListener(ChannelFutureListener.CLOSE);
      return;
    }
    SslHandler tls = looked.getNow().newHandler(ctx.alloc());
    tls.setHandshakeTimeoutMillis(limit.toMillis());
    ctx.pipeline().replace(this, HandlerNames.TLS, tls);
  }

  @Override
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  public void exceptionCaught(ChannelHandlerContext ctx, Throwable cause) {
    // What came was not the beginning of TLS.
    ctx.close();
  }
}
