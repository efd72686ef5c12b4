package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.balance.Balancer;
import dev.slipway.gateway.guard.PlainPath;
import dev.slipway.gateway.json.JsonText;
import dev.slipway.gateway.model.Catalogue;
import dev.slipway.gateway.model.ModelPath;
import dev.slipway.gateway.route.Target;
import dev.slipway.gateway.stats.ServiceStats;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to answer as an OpenAI-compatible endpoint.
 *
 * @param front to which the routes of that endpoint lead; no replica answers for it
 * @param targets of all services, by name
 */
public record Models(Target front, Catalogue catalogue, Map<String, Target> targets) {
  private static final String FRONT = "models";

  public Models {
    targets = Map.copyOf(targets);
  }

  /** No models, and a front that no route leads to yet. */
  public static Models none() {
    Target front =
        new Target(FRONT, Limits.DEFAULT, Policy.OPEN, new Balancer(List.of()), new ServiceStats());
    return new Models(front, Catalogue.EMPTY, Map.of());
  }

  /** The front is one object for good; to compare what it holds would cost each request. */
  @SuppressWarnings("ReferenceEquality")
  boolean isFront(Target target) {
    return target == front;
  }

  @Nullable Target target(Catalogue.Entry entry) {
    return targets.get(entry.service());
  }

  /**
   * Has what a model's own service answers seen and told as at the endpoint: it is the same API,
   * and its use counts wherever it was asked.
   */
  static void watch(Accounts call, RequestHead head, ModelOffer offer, JsonText text) {
    String path = PlainPath.of(head.uri());
    if (!offer.covers(path)) {
      return;
    }
    if (head.method().equals(HttpMethod.POST) && ModelPath.works(offer.rest(path))) {
      count(call, head, offer, text);
    } else {
      call.watch(new ModelErrors());
    }
  }

  /** Has the use of a model counted from the answer. */
  static void count(Accounts call, RequestHead head, ModelOffer offer, JsonText text) {
    // Of an answer that is compressed the usage could not be read.
    head.headers().remove(HttpHeaderNames.ACCEPT_ENCODING);
    call.watch(new ModelWatch(text, offer.name()));
  }
}
