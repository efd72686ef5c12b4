package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpResponseEncoder;

/**
 * Netty's encoder, told which method is being answered: an answer to HEAD has a length but no body.
 */
final class AnswerEncoder extends HttpResponseEncoder {
  private boolean head;

  /** The answers written from now on are to this method. */
  void answering(HttpMethod method) {
    head = HttpMethod.HEAD.equals(method);
  }

  @Override
  protected boolean isContentAlwaysEmpty(HttpResponse answer) {
    return head || answer.status().code() / 100 == 1 || super.isContentAlwaysEmpty(answer);
  }
}
