package dev.slipway.gateway.proxy.call;

import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;

/** Sees an answer as it passes. On the event loop of the request: must never block. */
public interface AnswerWatch {
  /** The head of the final answer. */
  void head(HttpResponse answer);

  /** The next bytes of its body, which stay as they are. */
  void content(ByteBuf bytes);

  /** The form of an error of the gateway's own, in place of an answer. */
  FullHttpResponse error(RejectedRequest error);
}
