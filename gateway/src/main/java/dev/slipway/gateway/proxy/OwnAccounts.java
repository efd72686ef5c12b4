package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.OwnReason;
import dev.slipway.gateway.proxy.call.CallEvents;
import dev.slipway.gateway.proxy.call.SelfAnswered;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.util.AsciiString;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Tells what the gateway answers by itself, so that no request goes uncounted. */
final class OwnAccounts {
  private static final AsciiString REQUEST_ID = AsciiString.cached("x-request-id");

  private final CallEvents events;
  private final InetAddress remote;

  /**
   * Of one connection.
   *
   * @param remote its other end
   */
  OwnAccounts(CallEvents events, InetAddress remote) {
    this.events = events;
    this.remote = remote;
  }

  /** A request whose head was understood is answered. */
  void answered(
      OwnReason reason, Client client, RequestHead head, Asker asker, FullHttpResponse answer) {
    ended(reason, client, head, asker, answer, 0, 0);
  }

  /**
   * A request whose head was understood has ended.
   *
   * @param answer null if the client left before there was one
   * @param received bytes of its body
   * @param nanos since its head
   */
  void ended(
      OwnReason reason,
      Client client,
      RequestHead head,
      Asker asker,
      @Nullable FullHttpResponse answer,
      long received,
      long nanos) {
    events.answeredAlone(
        new SelfAnswered(
            reason,
            head.method().name(),
            head.headers().get(HttpHeaderNames.HOST, ""),
            head.uri(),
            head.headers().get(REQUEST_ID, ""),
            asker.address(),
            head.http10() ? HttpVersion.HTTP_1_0.text() : client.protocol(),
            answer == null ? 0 : answer.status().code(),
            "",
            received,
            answer == null ? 0 : answer.content().readableBytes(),
            nanos));
  }

  /**
   * What came was not understood.
   *
   * @param status 0 if it was not answered either
   * @param detail what is wrong with it
   * @param sent bytes of the answer's body
   */
  void notUnderstood(Client client, int status, String detail, long sent) {
    events.answeredAlone(
        new SelfAnswered(
            OwnReason.BAD_REQUEST,
            "",
            "",
            "",
            "",
            remote,
            client.protocol(),
            status,
            detail,
            0,
            sent,
            0));
  }
}
