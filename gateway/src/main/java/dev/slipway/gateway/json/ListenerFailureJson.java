package dev.slipway.gateway.json;

import dev.slipway.gateway.api.BindFailure;
import dev.slipway.gateway.api.ObservedBindFailure;
import java.util.Optional;
import java.util.function.Function;

/** A listener that does not accept connections, as JSON. */
final class ListenerFailureJson {
  private ListenerFailureJson() {}

  static Optional<ObservedBindFailure> read(Field field) {
    return field.object(
        members ->
            new ObservedBindFailure(
                members
                    .maybe("wanted", DesiredStateJson::listener)
                    .flatMap(Function.identity())
                    .orElseThrow(() -> new IllegalArgumentException("\"wanted\" is missing.")),
                members.or("reason", ApplyResultJson::reason, BindFailure.OTHER),
                members.or("sentence", Field::text, "")));
  }

  static Json write(ObservedBindFailure failure) {
    return new JsonBuilder()
        .put("wanted", DesiredStateJson.listener(failure.wanted()))
        .text("reason", ApplyResultJson.text(failure.reason()))
        .text("sentence", failure.sentence())
        .build();
  }
}
