package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.proxy.loop.Timed;
import io.netty.handler.codec.http.HttpContent;

/** A request in flight as its client's side drives it. On its event loop. */
interface Ongoing {
  /** Begins; nothing was asked of it before. */
  void start();

  /** A piece of the request's body, taken over. */
  void requestContent(HttpContent content);

  void flushRequest();

  /** Whether the last piece of the request has come. */
  boolean requestDone();

  /** Whether more of the request's body can be taken now. */
  boolean wantsMore();

  void clientWritabilityChanged();

  /** When {@link #expired} is due, by {@link System#nanoTime}, or {@link Timed#NEVER}. */
  long deadline();

  void expired();

  /** The client has gone: nobody waits for the answer. */
  void clientGone();

  /** Answers with an error of the gateway's own if nothing has been answered yet. */
  void fail(RejectedRequest error);
}
