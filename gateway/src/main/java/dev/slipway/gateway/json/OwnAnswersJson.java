package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ObservedOwnAnswers;
import dev.slipway.gateway.api.OwnReason;
import java.util.Arrays;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What a gateway answered by itself, as JSON. */
final class OwnAnswersJson {
  private static final Map<String, OwnReason> REASONS =
      Arrays.stream(OwnReason.values())
          .collect(Collectors.toMap(OwnAnswersJson::text, Function.identity()));

  private OwnAnswersJson() {}

  /** Empty for reasons that only a newer gateway has. */
  static Optional<ObservedOwnAnswers> read(Field field) {
    return field
        .object(
            members ->
                Optional.ofNullable(REASONS.get(members.text("reason")))
                    .map(
                        reason ->
                            new ObservedOwnAnswers(
                                reason,
                                members
                                    .maybeObject("statuses", ObservedStateJson::statuses)
                                    .orElse(ObservedStateJson.NO_ANSWERS))))
        .flatMap(Function.identity());
  }

  static Json write(ObservedOwnAnswers answers) {
    return new JsonBuilder()
        .text("reason", text(answers.reason()))
        .put("statuses", ObservedStateJson.statuses(answers.statuses()))
        .build();
  }

  private static String text(OwnReason reason) {
    return reason.name().toLowerCase(Locale.ROOT);
  }
}
