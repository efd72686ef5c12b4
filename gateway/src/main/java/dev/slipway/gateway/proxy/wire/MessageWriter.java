package dev.slipway.gateway.proxy.wire;

import io.netty.channel.ChannelHandlerContext;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpMessage;
import io.netty.handler.codec.http.HttpMessage;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.LastHttpContent;
import org.jspecify.annotations.Nullable;

/**
 * Writes messages of HTTP/1.1. A head waits for what follows it: together they can be one write,
 * and most requests are nothing but a head.
 */
public class MessageWriter extends ChannelWriter {
  private @Nullable HttpMessage held;

  /** Takes a message over; a head goes with what follows it, or with the next flush. */
  public final void write(Object message) {
    HttpMessage head = held;
    held = null;
    if (head == null) {
      if (message instanceof HttpMessage next && !(message instanceof FullHttpMessage)) {
        held = next;
      } else {
        send(message);
      }
    } else if (message instanceof LastHttpContent last && last.trailingHeaders().isEmpty()) {
      send(whole(head, last));
    } else {
      send(head);
      send(message);
    }
  }

  private static FullHttpMessage whole(HttpMessage head, LastHttpContent last) {
    return head instanceof HttpRequest request
        ? new DefaultFullHttpRequest(
            request.protocolVersion(),
            request.method(),
            request.uri(),
            last.content(),
            request.headers(),
            last.trailingHeaders())
        : new DefaultFullHttpResponse(
            head.protocolVersion(),
            ((HttpResponse) head).status(),
            last.content(),
            head.headers(),
            last.trailingHeaders());
  }

  @Override
  public final void flush() {
    HttpMessage head = held;
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
}
