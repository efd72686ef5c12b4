package dev.slipway.gateway.control;

import dev.slipway.gateway.api.ApiVersion;
import io.netty.buffer.ByteBuf;
import io.netty.buffer.Unpooled;
import io.netty.channel.ChannelFutureListener;
import io.netty.channel.ChannelHandlerContext;
import io.netty.channel.SimpleChannelInboundHandler;
import io.netty.channel.socket.DuplexChannel;
import io.netty.handler.codec.http.DefaultFullHttpResponse;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpObject;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.LastHttpContent;
import io.netty.util.concurrent.ScheduledFuture;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One client of the control server; its requests are taken one after the other. */
@SuppressWarnings("FutureReturnValueIgnored") // a failed write closes the channel, which is seen
final class ControlConnection extends SimpleChannelInboundHandler<HttpObject> {
  /** Told with every answer, so that a client knows whom it speaks to even when it is refused. */
  static final String API_HEADER = "slipway-api";

  private static final String NO_SNIFF_HEADER = "x-content-type-options";
  private static final String NO_SNIFF = "nosniff";
  private static final Duration LINGER = Duration.ofSeconds(2);

  private final ControlApi api;
  private final ControlGuard guard;
  private final ControlLimits limits;
  private final Executor work;
  private @Nullable HttpRequest request;
  private ByteArrayOutputStream body = new ByteArrayOutputStream(0);
  private @Nullable ScheduledFuture<?> deadline;
  private boolean over;

  ControlConnection(ControlApi api, ControlGuard guard, ControlLimits limits, Executor work) {
    this.api = api;
    this.guard = guard;
    this.limits = limits;
    this.work = work;
  }

  @Override
  public void channelActive(ChannelHandlerContext context) {
    if (ControlGuard.local(context.channel().remoteAddress())) {
      limit(context, limits.idle());
    } else {
      // Only programs on this machine may ask, whatever the address was bound to.
      over = true;
      context.close();
    }
  }

  @Override
  protected void channelRead0(ChannelHandlerContext context, HttpObject message) {
    if (over) {
      return;
    }
    if (message.decoderResult().isFailure()) {
      refuse(context, Answer.error(400, "http", "This is not a request in valid HTTP/1.1."));
    } else if (message instanceof HttpRequest head) {
      begin(context, head);
    } else if (message instanceof HttpContent content && request != null) {
      take(context, request, content);
    }
  }

  private void begin(ChannelHandlerContext context, HttpRequest head) {
    limit(context, limits.request());
    Optional<Answer> refusal = guard.refusal(head);
    if (refusal.isPresent()) {
      refuse(context, refusal.get());
      return;
    }
    if (HttpUtil.getContentLength(head, 0L) > limits.bodyBytes()) {
      refuse(context, tooLarge());
      return;
    }
    if (HttpUtil.is100ContinueExpected(head)) {
      context.writeAndFlush(
          new DefaultFullHttpResponse(
              HttpVersion.HTTP_1_1, HttpResponseStatus.CONTINUE, Unpooled.EMPTY_BUFFER));
    }
    request = head;
    body = new ByteArrayOutputStream();
  }

  private void take(ChannelHandlerContext context, HttpRequest head, HttpContent content) {
    ByteBuf bytes = content.content();
    if (body.size() + bytes.readableBytes() > limits.bodyBytes()) {
      refuse(context, tooLarge());
      return;
    }
    try {
      bytes.readBytes(body, bytes.readableBytes());
    } catch (IOException e) {
      throw new IllegalStateException("An array takes every byte.", e);
    }
    if (content instanceof LastHttpContent) {
      request = null;
      run(context, head, body.toByteArray());
    }
  }

  private void run(ChannelHandlerContext context, HttpRequest head, byte[] sent) {
    // Whatever comes meanwhile waits in the socket.
    context.channel().config().setAutoRead(false);
    unlimited();
    String path = head.uri();
    boolean keep = HttpUtil.isKeepAlive(head);
    try {
      work.execute(
          () -> {
            Answer answer = answer(head.method().name(), path, sent);
            context.executor().execute(() -> send(context, answer, keep));
          });
    } catch (RejectedExecutionException e) {
      send(
          context,
          Answer.error(503, "busy", "Too much is asked at once. Try again in a second."),
          false);
    }
  }

  private Answer answer(String method, String path, byte[] sent) {
    try {
      return api.answer(method, path, sent);
    } catch (RuntimeException e) {
      System.getLogger(ControlConnection.class.getName())
          .log(System.Logger.Level.ERROR, "A control request failed.", e);
      return Answer.error(
          500, "fault", "The gateway failed at this. Its log says where; please report it.");
    }
  }

  private void send(ChannelHandlerContext context, Answer answer, boolean keep) {
    limit(context, limits.answer());
    over = over || !keep;
    FullHttpResponse response =
        new DefaultFullHttpResponse(
            HttpVersion.HTTP_1_1,
            HttpResponseStatus.valueOf(answer.status()),
            Unpooled.wrappedBuffer(answer.body()));
    response
        .headers()
        .set(HttpHeaderNames.CONTENT_TYPE, answer.contentType())
        .setInt(HttpHeaderNames.CONTENT_LENGTH, answer.body().length)
        .set(HttpHeaderNames.CACHE_CONTROL, HttpHeaderValues.NO_STORE)
        .set(NO_SNIFF_HEADER, NO_SNIFF)
        .setInt(API_HEADER, ApiVersion.CURRENT);
    if (!keep) {
      response.headers().set(HttpHeaderNames.CONNECTION, HttpHeaderValues.CLOSE);
    }
    context
        .writeAndFlush(response)
        .addListener(
            (ChannelFutureListener)
                written -> {
                  if (!keep) {
                    hangUp(context, written.isSuccess());
                    return;
                  }
                  limit(context, limits.idle());
                  context.channel().config().setAutoRead(true);
                });
  }

  /**
   * Says that nothing more comes, but goes on taking what does: to a close the system would add a
   * reset, by which the client could lose the answer.
   */
  private void hangUp(ChannelHandlerContext context, boolean answered) {
    if (answered && context.channel() instanceof DuplexChannel duplex) {
      limit(context, LINGER);
      duplex.shutdownOutput();
      duplex.config().setAutoRead(true);
    } else {
      context.close();
    }
  }

  /** What follows on the connection is not looked at any more. */
  private void refuse(ChannelHandlerContext context, Answer answer) {
    over = true;
    request = null;
    send(context, answer, false);
  }

  private Answer tooLarge() {
    return Answer.error(
        413, "size", "More than " + limits.bodyBytes() + " bytes are not taken in one request.");
  }

  private void limit(ChannelHandlerContext context, Duration duration) {
    unlimited();
    deadline =
        context
            .executor()
            .schedule(
                // Too slow, or nothing more to ask: either way the place is worth more.
                () -> context.close(), duration.toMillis(), TimeUnit.MILLISECONDS);
  }

  private void unlimited() {
    if (deadline != null) {
      deadline.cancel(false);
      deadline = null;
    }
  }

  @Override
  public void channelInactive(ChannelHandlerContext context) {
    over = true;
    unlimited();
  }

  @Override
  public void exceptionCaught(ChannelHandlerContext context, Throwable cause) {
    // A connection that broke off; there is nobody to tell.
    context.close();
  }
}
