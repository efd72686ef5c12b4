package dev.slipway.gateway.proxy;

import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.model.ModelPath;
import dev.slipway.gateway.model.OpenAiError;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.OwnAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/** What the gateway itself answers as an OpenAI-compatible endpoint, to one caller. */
final class ModelAnswers {
  private static final String JSON = "application/json";
  private static final Map<String, String> BEARER =
      Map.of(HttpHeaderNames.WWW_AUTHENTICATE.toString(), "Bearer");

  private final Models models;
  private final Admission admission;
  private final RequestHead request;
  private final Asker asker;

  ModelAnswers(Models models, Admission admission, RequestHead request, Asker asker) {
    this.models = models;
    this.admission = admission;
    this.request = request;
    this.asker = asker;
  }

  /** The answer to a request that needs no replica. */
  FullHttpResponse to(ModelPath path) {
    if (path instanceof ModelPath.Unknown) {
      return error(
          new OpenAiError(
              HttpResponseStatus.NOT_FOUND.code(),
              "There is nothing here. Known are /v1/models, "
                  + String.join(
                      ", ", ModelPath.WORK.stream().map(each -> "/v1" + each).sorted().toList())
                  + ".",
              "",
              "unknown_url"));
    }
    if (path instanceof ModelPath.Work || !read(request.method())) {
      return error(
          new OpenAiError(
              HttpResponseStatus.METHOD_NOT_ALLOWED.code(),
              path instanceof ModelPath.Work ? "Use POST here." : "Use GET here.",
              "",
              "method_not_allowed"));
    }
    if (closed()) {
      return keyNeeded();
    }
    if (path instanceof ModelPath.One one) {
      return models
          .catalogue()
          .find(one.model())
          .filter(entry -> visible(entry.service()))
          .map(entry -> OwnAnswer.of(HttpResponseStatus.OK, JSON, models.catalogue().json(entry)))
          .orElseGet(() -> unknown(one.model()));
    }
    return OwnAnswer.of(HttpResponseStatus.OK, JSON, models.catalogue().json(this::visible));
  }

  /** Whether there are models, but none for this caller. */
  boolean closed() {
    Catalogue catalogue = models.catalogue();
    return !catalogue.isEmpty() && catalogue.services().stream().noneMatch(this::visible);
  }

  FullHttpResponse keyNeeded() {
    return refusal(
        new RejectedRequest(
            HttpResponseStatus.UNAUTHORIZED,
            "No model may be used without a key that is known here. Send it as \"Authorization:"
                + " Bearer KEY\".",
            BEARER));
  }

  FullHttpResponse unknown(String model) {
    return error(models.catalogue().unknown(model, this::visible));
  }

  static FullHttpResponse refusal(RejectedRequest refusal) {
    FullHttpResponse answer = error(OpenAiError.of(refusal.status().code(), refusal.sentence()));
    refusal.headers().forEach((name, value) -> answer.headers().set(name, value));
    return answer;
  }

  static FullHttpResponse error(OpenAiError error) {
    return OwnAnswer.of(HttpResponseStatus.valueOf(error.status()), JSON, error.json());
  }

  private boolean visible(String service) {
    Target target = models.targets().get(service);
    return target != null && admission.mayAsk(target, request.headers(), asker.address());
  }

  private static boolean read(HttpMethod method) {
    return method.equals(HttpMethod.GET) || method.equals(HttpMethod.HEAD);
  }
}
