package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.ClientLimits;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpContent;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpVersion;

/**
 * The client's side of an exchange, whatever version of HTTP it speaks: where the answer goes, and
 * where the request comes from. On its event loop.
 */
interface Client {
  ClientLimits limits();

  /** The version of HTTP, as in its standard. */
  default String protocol() {
    return HttpVersion.HTTP_1_1.text();
  }

  /** An interim answer, such as 100, which is whole. */
  void interim(HttpResponse head);

  /**
   * The head of the final answer, its hop-by-hop headers removed; the client's side frames it.
   *
   * @param requestDone whether all of the request has come
   */
  void head(HttpResponse answer, RequestHead request, boolean requestDone);

  /** A piece of the answer, taken over; the last one ends it. */
  void content(HttpContent content);

  void flush();

  /** Whether more of the answer can be taken without holding it in memory. */
  boolean writable();

  /** The last byte of the answer was written, and the exchange is over. */
  void done(boolean requestDone);

  /** Answers with an answer of the gateway's own, taken over; the exchange is over. */
  void answer(FullHttpResponse answer, RequestHead request, boolean requestDone);

  /** Ends the answer in a way that cannot be taken for its proper end; the exchange is over. */
  void abort();

  /** What the exchange wants may have changed: reads on, or stops reading. */
  void updateReading();

  /** Whether nothing has come after the request, so that the next byte belongs to an upgrade. */
  boolean nothingPending();

  /** Agrees to an upgrade and joins both sides; the exchange is over when {@code tunnel} ends. */
  void upgrade(HttpResponse answer, Tunnel.Plan tunnel);
}
