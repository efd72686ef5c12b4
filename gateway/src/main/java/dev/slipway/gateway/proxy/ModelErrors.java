package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.AnswerWatch;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpResponse;

/** Has the gateway's own errors told in the way of the OpenAI API, and sees nothing else. */
final class ModelErrors implements AnswerWatch {
  @Override
  public void head(HttpResponse answer) {}

  @Override
  public void content(ByteBuf bytes) {}

  @Override
  public FullHttpResponse error(RejectedRequest error) {
    return ModelAnswers.refusal(error);
  }
}
