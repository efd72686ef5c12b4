package dev.slipway.gateway.proxy;

import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.model.ModelPath;
import dev.slipway.gateway.model.OpenAiError;
import dev.slipway.gateway.proxy.call.Admission;
import dev.slipway.gateway.proxy.call.ErrorAnswer;
import dev.slipway.gateway.proxy.call.OwnAnswer;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import dev.slipway.gateway.route.Target;
import io.netty.handler.codec.http.FullHttpResponse;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** What the gateway itself answers as an OpenAI-compatible endpoint, to one caller. */
final class ModelAnswers {
  private static final String JSON = "application/json";

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
    if (path instanceof ModelPath.Stored && !closed()) {
      return error(
          new OpenAiError(
              HttpResponseStatus.NOT_FOUND.code(),
              "Several models are offered here, and the id of a response does not say which of them"
                  + " gave it. Ask at the address of the service itself.",
              "response_id",
              "response_not_found"));
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
      return nothingAllowed();
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

  FullHttpResponse nothingAllowed() {
    List<Target> offering =
        models.catalogue().services().stream()
            .map(models.targets()::get)
            .filter(Objects::nonNull)
            .toList();
    return refusal(admission.noModel(offering, request.headers(), asker.address()));
  }

  /** The only model that the caller may use, if it is one. */
  Optional<Catalogue.Entry> only() {
    return models.catalogue().only(this::visible);
  }

  FullHttpResponse unknown(String model) {
    return error(models.catalogue().unknown(model, this::visible));
  }

  static FullHttpResponse refusal(RejectedRequest refusal) {
    FullHttpResponse answer = error(OpenAiError.of(refusal.status().code(), refusal.sentence()));
    if (refusal.status().equals(HttpResponseStatus.SERVICE_UNAVAILABLE)) {
      answer.headers().setInt(HttpHeaderNames.RETRY_AFTER, ErrorAnswer.RETRY_AFTER_SECONDS);
    }
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
