package dev.slipway.gateway.proxy;

import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.model.TokenUsage;
import dev.slipway.gateway.model.UsageReader;
import dev.slipway.gateway.proxy.call.AnswerWatch;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.buffer.ByteBuf;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponse;
import io.netty.handler.codec.http.HttpStatusClass;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads from a model's answer, as it passes, what it took. */
public final class ModelWatch implements AnswerWatch {
  private final JsonText text;
  private final String model;
  private @Nullable UsageReader reader;
  private boolean answered;
  private long firstToken;

  ModelWatch(JsonText text, String model) {
    this.text = text;
    this.model = model;
  }

  @Override
  public void head(HttpResponse answer) {
    answered = answer.status().codeClass() == HttpStatusClass.SUCCESS;
    boolean plain = !answer.headers().contains(HttpHeaderNames.CONTENT_ENCODING);
    if (answered && plain) {
      String type = answer.headers().get(HttpHeaderNames.CONTENT_TYPE, "");
      reader = UsageReader.of(type, text).orElse(null);
    }
  }

  @Override
  public void content(ByteBuf bytes) {
    if (reader != null) {
      reader.take(bytes);
      if (firstToken == 0 && reader.begun()) {
        firstToken = System.nanoTime();
      }
    }
  }

  @Override
  public FullHttpResponse error(RejectedRequest error) {
    return ModelAnswers.refusal(error);
  }

  /** The model that was asked. */
  public String model() {
    return model;
  }

  /** Whether the replica answered with success. */
  public boolean answered() {
    return answered;
  }

  /** When the first piece of the answer came, by {@link System#nanoTime}; 0 if none did. */
  public long firstToken() {
    return firstToken;
  }

  public Optional<TokenUsage> usage() {
    return reader == null ? Optional.empty() : reader.usage();
  }
}
