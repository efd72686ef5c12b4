package dev.slipway.gateway.client;

import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Mistake;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.json.ApplyResultJson;
import dev.slipway.gateway.json.DesiredStateJson;
import dev.slipway.gateway.json.Json;
import dev.slipway.gateway.json.ObservedStateJson;
import dev.slipway.gateway.json.ReadResult;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;

/** From the control server's JSON to what the caller gets; empty if it is not a gateway's. */
final class ReplyReader {
  private static final String STALE = "stale";

  private ReplyReader() {}

  static Optional<Applied> applied(Json json) {
    return member(json, "applied")
        .flatMap(applied -> value(ApplyResultJson.read(applied)))
        .map(result -> new Applied(result, texts(json, "ignored")));
  }

  static Optional<DesiredState> desired(Json json) {
    return value(DesiredStateJson.read(json));
  }

  static Optional<ObservedState> observed(Json json) {
    return value(ObservedStateJson.read(json));
  }

  static Optional<Health> health(Json json) {
    return number(json, "api")
        .map(
            api ->
                new Health(
                    api.intValue(), text(json, "software"), number(json, "version").orElse(0L)));
  }

  static <T> Optional<Reply<T>> refusal(int status, Json json) {
    return member(json, "error").map(error -> refused(status, error));
  }

  private static <T> Reply<T> refused(int status, Json error) {
    String code = text(error, "code");
    String sentence = text(error, "message");
    Optional<Long> sent = number(error, "sent");
    Optional<Long> held = number(error, "held");
    if (code.equals(STALE) && sent.isPresent() && held.isPresent()) {
      return new Reply.Stale<>(sent.get(), held.get(), sentence);
    }
    List<Mistake> mistakes = new ArrayList<>();
    if (member(error, "mistakes").orElse(error) instanceof Json.Arr array) {
      array
          .items()
          .forEach(
              each -> mistakes.add(new Mistake(text(each, "pointer"), text(each, "sentence"))));
    }
    return new Reply.Refused<>(status, code, sentence, mistakes);
  }

  /** The same failure of a call whose value is of another kind. */
  static <T> Reply<T> failed(Reply<?> reply) {
    if (reply instanceof Reply.Stale<?> stale) {
      return new Reply.Stale<>(stale.sent(), stale.held(), stale.sentence());
    }
    if (reply instanceof Reply.Refused<?> refused) {
      return new Reply.Refused<>(
          refused.status(), refused.code(), refused.sentence(), refused.mistakes());
    }
    if (reply instanceof Reply.Unreachable<?> unreachable) {
      return new Reply.Unreachable<>(unreachable.sentence());
    }
    throw new IllegalArgumentException("That call was done.");
  }

  private static <T> Optional<T> value(ReadResult<T> result) {
    return result instanceof ReadResult.Read<T> read ? Optional.of(read.value()) : Optional.empty();
  }

  private static Optional<Json> member(Json json, String name) {
    return json instanceof Json.Obj object ? object.member(name) : Optional.empty();
  }

  private static String text(Json json, String name) {
    return member(json, name).orElse(json) instanceof Json.Text text ? text.value() : "";
  }

  private static Optional<Long> number(Json json, String name) {
    OptionalLong whole =
        member(json, name).orElse(json) instanceof Json.Num number
            ? number.whole()
            : OptionalLong.empty();
    return whole.isPresent() ? Optional.of(whole.getAsLong()) : Optional.empty();
  }

  private static List<String> texts(Json json, String name) {
    List<String> values = new ArrayList<>();
    if (member(json, name).orElse(json) instanceof Json.Arr array) {
      for (Json item : array.items()) {
        if (item instanceof Json.Text text) {
          values.add(text.value());
        }
      }
    }
    return values;
  }
}
