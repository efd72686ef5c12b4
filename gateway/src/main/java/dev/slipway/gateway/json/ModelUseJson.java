package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ObservedModelUse;
import java.util.Optional;

/** What a key used of a model, as JSON. */
final class ModelUseJson {
  private ModelUseJson() {}

  static Optional<ObservedModelUse> read(Field field) {
    return field.object(
        members ->
            new ObservedModelUse(
                members.text("service"),
                members.or("key", Field::text, ""),
                count(members, "requests"),
                count(members, "untold"),
                count(members, "promptTokens"),
                count(members, "completionTokens"),
                members
                    .maybeObject("firstToken", TrafficJson::percentiles)
                    .orElse(TrafficJson.NO_TIMES)));
  }

  static Json write(ObservedModelUse use) {
    return new JsonBuilder()
        .text("service", use.service())
        .text("key", use.key())
        .number("requests", use.requests())
        .number("untold", use.untold())
        .number("promptTokens", use.promptTokens())
        .number("completionTokens", use.completionTokens())
        .put("firstToken", TrafficJson.percentiles(use.firstToken()))
        .build();
  }

  private static long count(Members members, String name) {
    return members.or(name, field -> field.whole(0, Long.MAX_VALUE), 0L);
  }
}
