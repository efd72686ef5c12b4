package dev.slipway.gateway.proxy;

import io.netty.buffer.Unpooled;
import io.netty.channel.Channel;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.ChannelOption;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.handler.ssl.SslHandler;
import org.jspecify.annotations.Nullable;

/** The way back to a client: writing to it, and the three ways to end its connection. */
final class ClientConnection {
  private @Nullable ChannelHandlerContext ctx;
  private @Nullable HttpResponse held;
  private boolean closeDelimited;

  void attach(ChannelHandlerContext context) {
    ctx = context;
  }

  /** Takes a message over; an answer's head goes with what follows it, or with the next flush. */
  void write(Object message) {
    HttpResponse head = held;
    held = null;
    if (head == null) {
      if (message instanceof HttpResponse next && !(message instanceof FullHttpResponse)) {
        held = next;
      } else {
        send(message);
      }
    } else if (message instanceof LastHttpContent last && last.trailingHeaders().isEmpty()) {
      send(
          new DefaultFullHttpResponse(
              head.protocolVersion(),
              head.status(),
              last.content(),
              head.headers(),
              last.trailingHeaders()));
    } else {
      send(head);
      send(message);
    }
  }

  void flush() {
    HttpResponse head = held;
    if (head != null) {
      held = null;
      send(head);
    }
    context().flush();
  }

  @SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, which is seen
  private void send(Object message) {
    ChannelHandlerContext context = context();
    context.write(message, context.voidPromise());
  }

  boolean writable() {
    return channel().isWritable();
  }

  Channel channel() {
    return context().channel();
  }

  void reading(boolean on) {
    // Setting it is a memory barrier even when nothing changes, and this is asked for every
    // request.
    if (channel().config().isAutoRead() != on) {
      channel().config().setAutoRead(on);
    }
  }

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

  private ChannelHandlerContext context() {
    if (ctx == null) {
      throw new IllegalStateException("not in a pipeline yet");
    }
    return ctx;
  }
}
