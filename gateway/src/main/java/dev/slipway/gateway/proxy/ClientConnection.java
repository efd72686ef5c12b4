package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.wire.HandlerNames;
import dev.slipway.gateway.proxy.wire.MessageWriter;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.ssl.SslHandler;

/** The way back to a client: writing to it, and the three ways to end its connection. */
final class ClientConnection extends MessageWriter {
  private boolean closeDelimited;

  /** Whether the end of the connection is what tells the client where the present answer ends. */
  void closeDelimited(boolean value) {
    closeDelimited = value;
  }

  /**
   * Sends what was written and closes.
   *
   * @param lingering whether the client may still be sending
   */
  void close(boolean lingering) {
    flush();
    context()
        .writeAndFlush(Unpooled.EMPTY_BUFFER)
        .addListener(
            (ChannelFutureListener)
                written -> {
                  if (lingering && written.isSuccess() && channel().isActive()) {
                    linger();
                  } else {
                    ChannelFutureListener.CLOSE.operationComplete(written);
                  }
                });
  }

  private void linger() {
    SslHandler tls = context().pipeline().get(SslHandler.class);
    if (tls == null) {
      context().pipeline().addFirst(HandlerNames.LINGER, new LingeringClose());
    } else {
      // The end must be said in TLS too, or it could be someone else's doing.
      tls.closeOutbound()
          .addListener(
              told -> context().pipeline().addFirst(HandlerNames.LINGER, new LingeringClose()));
    }
  }

  /** Ends the connection in a way that cannot be taken for the end of a whole answer. */
  @SuppressWarnings("FutureReturnValueIgnored") // nothing follows a close
  void abort() {
    flush();
    if (closeDelimited) {
      // Only a reset differs from the proper end of an answer that lasts until the connection
      // closes; and TLS must not say goodbye either.
      channel().config().setOption(ChannelOption.SO_LINGER, 0);
      ChannelHandlerContext first = context().pipeline().firstContext();
      (first == null ? context() : first).close();
      return;
    }
    context().close();
  }
}
