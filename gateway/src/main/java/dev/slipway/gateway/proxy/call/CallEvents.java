package dev.slipway.gateway.proxy.call;

import io.netty.handler.codec.http.HttpResponse;

/** Is told the course of every request. Called on event loops: must never block. */
public interface CallEvents {
  /** Counts nothing beyond what the service's counters do. */
  CallEvents NONE = new CallEvents() {};

  /** A request's head has come; nothing was judged yet. */
  default void begun(Call call) {}

  /** The head of a replica's answer is about to go to the client; headers may be added to it. */
  default void answering(Call call, HttpResponse answer) {}

  /**
   * Told once for every call that has begun, however it ended.
   *
   * @param whole whether the client was sent a whole answer
   */
  default void ended(Call call, boolean whole) {}

  /** A request has ended that was for no service. */
  default void answeredAlone(SelfAnswered request) {}
}
