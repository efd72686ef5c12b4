package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Access;
import dev.slipway.gateway.api.Holding;
import dev.slipway.gateway.api.ModelOffer;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.api.ReplicaProtocol;
import dev.slipway.gateway.api.Stickiness;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A service's policy. */
final class PolicyJson {
  private static final String HTTP_1 = "http1";
  private static final String H2C = "h2c";
  private static final Map<String, ReplicaProtocol> PROTOCOLS =
      Map.of(HTTP_1, ReplicaProtocol.HTTP_1, H2C, ReplicaProtocol.H2C);
  private static final String BY_ADDRESS = "address";
  private static final String API_PATH = "/v1";

  private PolicyJson() {}

  static Policy read(Members members) {
    Policy open = Policy.OPEN;
    return new Policy(
        members.maybeObject("access", PolicyJson::access).orElse(open.access()),
        members.or("rateLimits", list -> list.list(PolicyJson::rateLimit), List.of()),
        members.or("bodyBytes", field -> field.whole(0, Long.MAX_VALUE), open.bodyBytes()),
        members.or("httpsOnly", Field::flag, open.httpsOnly()),
        members.maybe("hsts", Field::duration),
        members.maybeObject("stickiness", PolicyJson::stickiness),
        members.or("probes", list -> list.list(ProbeJson::read), List.of()),
        members.maybeObject("holding", PolicyJson::holding),
        members.maybeObject("model", PolicyJson::model),
        members.or("protocol", field -> field.one(PROTOCOLS, open.protocol()), open.protocol()),
        members.or("drain", Field::duration, open.drain()));
  }

  static Json write(Policy policy) {
    return new JsonBuilder()
        .put("access", access(policy.access()))
        .list("rateLimits", policy.rateLimits(), PolicyJson::rateLimit)
        .number("bodyBytes", policy.bodyBytes())
        .flag("httpsOnly", policy.httpsOnly())
        .maybe("hsts", policy.hsts(), PolicyJson::duration)
        .maybe("stickiness", policy.stickiness(), PolicyJson::stickiness)
        .list("probes", policy.probes(), ProbeJson::write)
        .maybe("holding", policy.holding(), PolicyJson::holding)
        .maybe("model", policy.model(), PolicyJson::model)
        .text("protocol", policy.protocol() == ReplicaProtocol.H2C ? H2C : HTTP_1)
        .put("drain", duration(policy.drain()))
        .build();
  }

  private static Access access(Members members) {
    return new Access(
        members.or("keyRequired", Field::flag, false),
        members.or("addresses", Field::texts, List.of()));
  }

  private static Json access(Access access) {
    return new JsonBuilder()
        .flag("keyRequired", access.keyRequired())
        .texts("addresses", access.addresses())
        .build();
  }

  private static Optional<RateLimit> rateLimit(Field field) {
    return field.object(
        members ->
            new RateLimit(
                members.or("pathPrefix", Field::text, "/"),
                members.or("by", PolicyJson::caller, new RateLimit.Caller.Address()),
                DesiredStateJson.rate(members)));
  }

  private static Json rateLimit(RateLimit limit) {
    Json caller =
        limit.by() instanceof RateLimit.Caller.Header header
            ? new JsonBuilder().text("header", header.name()).build()
            : new Json.Text(BY_ADDRESS);
    return new JsonBuilder()
        .text("pathPrefix", limit.pathPrefix())
        .put("by", caller)
        .number("perSecond", limit.rate().perSecond())
        .number("burst", limit.rate().burst())
        .build();
  }

  private static RateLimit.Caller caller(Field field) {
    RateLimit.Caller address = new RateLimit.Caller.Address();
    if (field.json() instanceof Json.Text) {
      return field.one(Map.of(BY_ADDRESS, address), address);
    }
    return field
        .<RateLimit.Caller>object(members -> new RateLimit.Caller.Header(members.text("header")))
        .orElse(address);
  }

  private static Stickiness stickiness(Members members) {
    return new Stickiness(
        members.text("cookie"), members.need("lifetime", Field::duration, Duration.ZERO));
  }

  private static Json stickiness(Stickiness stickiness) {
    return new JsonBuilder()
        .text("cookie", stickiness.cookie())
        .put("lifetime", duration(stickiness.lifetime()))
        .build();
  }

  private static Holding holding(Members members) {
    return new Holding(
        (int) members.whole("most", 0, Integer.MAX_VALUE),
        members.need("limit", Field::duration, Duration.ZERO));
  }

  private static Json holding(Holding holding) {
    return new JsonBuilder()
        .number("most", holding.most())
        .put("limit", duration(holding.limit()))
        .build();
  }

  private static ModelOffer model(Members members) {
    return new ModelOffer(members.text("name"), members.or("pathPrefix", Field::text, API_PATH));
  }

  private static Json model(ModelOffer model) {
    return new JsonBuilder()
        .text("name", model.name())
        .text("pathPrefix", model.pathPrefix())
        .build();
  }

  static Json duration(Duration duration) {
    return new Json.Text(DurationText.write(duration));
  }
}
