package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ApplyResult;
import dev.slipway.gateway.api.BindFailure;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.ListenerResult;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What became of a desired state, as JSON: a listener has either a port or a failure. */
public final class ApplyResultJson {
  private static final Map<String, BindFailure> REASONS =
      Arrays.stream(BindFailure.values())
          .collect(Collectors.toMap(ApplyResultJson::text, Function.identity()));

  private ApplyResultJson() {}

  public static ReadResult<ApplyResult> read(Json json) {
    return Reading.of(
        json,
        field ->
            field.object(
                members ->
                    new ApplyResult(
                        members.whole("version", 0, Long.MAX_VALUE),
                        members.or(
                            "listeners",
                            list -> list.list(ApplyResultJson::listener),
                            List.of()))));
  }

  public static Json write(ApplyResult result) {
    return new JsonBuilder()
        .number("version", result.version())
        .list("listeners", result.listeners(), ApplyResultJson::listener)
        .build();
  }

  private static Optional<ListenerResult> listener(Field field) {
    return field.object(
        members -> {
          Listener wanted =
              members
                  .maybe("listener", DesiredStateJson::listener)
                  .flatMap(Function.identity())
                  .orElseThrow(() -> new IllegalArgumentException("\"listener\" is missing."));
          Optional<Long> port = members.maybe("port", each -> each.whole(0, 65_535));
          String sentence = members.or("sentence", Field::text, "");
          BindFailure reason = members.or("reason", ApplyResultJson::reason, BindFailure.OTHER);
          return port.isPresent()
              ? new ListenerResult.Bound(wanted, port.get().intValue())
              : new ListenerResult.Failed(wanted, reason, sentence);
        });
  }

  private static Json listener(ListenerResult result) {
    JsonBuilder builder =
        new JsonBuilder().put("listener", DesiredStateJson.listener(result.listener()));
    if (result instanceof ListenerResult.Failed failed) {
      builder.text("reason", text(failed.reason())).text("sentence", failed.sentence());
    } else if (result instanceof ListenerResult.Bound bound) {
      builder.number("port", bound.port());
    }
    return builder.build();
  }

  static BindFailure reason(Field field) {
    return REASONS.getOrDefault(field.text(), BindFailure.OTHER);
  }

  static String text(BindFailure reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
