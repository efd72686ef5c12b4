package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ApiVersion;
import dev.slipway.gateway.api.ObservedListener;
import dev.slipway.gateway.api.ObservedReplica;
import dev.slipway.gateway.api.ObservedService;
import dev.slipway.gateway.api.ObservedState;
import dev.slipway.gateway.api.ReplicaState;
import dev.slipway.gateway.api.StatusClasses;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** An observed state as JSON. What an older gateway does not tell counts as none. */
public final class ObservedStateJson {
  private static final Map<String, ReplicaState> STATES =
      Arrays.stream(ReplicaState.values())
          .collect(Collectors.toMap(ObservedStateJson::text, Function.identity()));

  static final StatusClasses NO_ANSWERS = new StatusClasses(0, 0, 0, 0, 0);

  private ObservedStateJson() {}

  public static ReadResult<ObservedState> read(Json json) {
    return Reading.of(json, field -> field.object(ObservedStateJson::state));
  }

  public static Json write(ObservedState state) {
    return new JsonBuilder()
        .number("api", ApiVersion.CURRENT)
        .number("version", state.version())
        .list("listeners", state.listeners(), ObservedStateJson::listener)
        .list("services", state.services(), ObservedStateJson::service)
        .list("certificates", state.certificates(), ObservedCertificateJson::write)
        .list("modelUse", state.modelUse(), ModelUseJson::write)
        .list("listenerFailures", state.listenerFailures(), ListenerFailureJson::write)
        .list("ownAnswers", state.ownAnswers(), OwnAnswersJson::write)
        .build();
  }

  private static ObservedState state(Members members) {
    // Whatever the gateway's version, what is known of it is read.
    members.or("api", api -> api.whole(1, Integer.MAX_VALUE), 1L);
    return new ObservedState(
        members.whole("version", 0, Long.MAX_VALUE),
        members.or("listeners", list -> list.list(ObservedStateJson::listener), List.of()),
        members.or("services", list -> list.list(ObservedStateJson::service), List.of()),
        members.or("certificates", list -> list.list(ObservedCertificateJson::read), List.of()),
        members.or("modelUse", list -> list.list(ModelUseJson::read), List.of()),
        members.or("listenerFailures", list -> list.list(ListenerFailureJson::read), List.of()),
        members.or("ownAnswers", list -> list.list(OwnAnswersJson::read), List.of()));
  }

  private static Optional<ObservedListener> listener(Field field) {
    return field.object(
        members ->
            new ObservedListener(
                members
                    .maybe("wanted", DesiredStateJson::listener)
                    .flatMap(Function.identity())
                    .orElseThrow(() -> new IllegalArgumentException("\"wanted\" is missing.")),
                (int) members.whole("port", 0, 65_535)));
  }

  private static Json listener(ObservedListener listener) {
    return new JsonBuilder()
        .put("wanted", DesiredStateJson.listener(listener.wanted()))
        .number("port", listener.port())
        .build();
  }

  private static Optional<ObservedService> service(Field field) {
    return field.object(
        members ->
            new ObservedService(
                members.text("name"),
                count(members, "inFlight"),
                count(members, "requests"),
                members.maybeObject("statuses", ObservedStateJson::statuses).orElse(NO_ANSWERS),
                count(members, "bytesIn"),
                count(members, "bytesOut"),
                (int) (long) members.or("waiting", each -> each.whole(0, Integer.MAX_VALUE), 0L),
                members.maybeObject("traffic", TrafficJson::read).orElse(TrafficJson.NONE),
                members.or("replicas", list -> list.list(ObservedStateJson::replica), List.of())));
  }

  private static Json service(ObservedService service) {
    return new JsonBuilder()
        .text("name", service.name())
        .number("inFlight", service.inFlight())
        .number("requests", service.requests())
        .put("statuses", statuses(service.statuses()))
        .number("bytesIn", service.bytesIn())
        .number("bytesOut", service.bytesOut())
        .number("waiting", service.waiting())
        .put("traffic", TrafficJson.write(service.traffic()))
        .list("replicas", service.replicas(), ObservedStateJson::replica)
        .build();
  }

  static StatusClasses statuses(Members members) {
    return new StatusClasses(
        count(members, "informational"),
        count(members, "success"),
        count(members, "redirect"),
        count(members, "clientError"),
        count(members, "serverError"));
  }

  static Json statuses(StatusClasses statuses) {
    return new JsonBuilder()
        .number("informational", statuses.informational())
        .number("success", statuses.success())
        .number("redirect", statuses.redirect())
        .number("clientError", statuses.clientError())
        .number("serverError", statuses.serverError())
        .build();
  }

  private static Optional<ObservedReplica> replica(Field field) {
    return field.object(
        members ->
            new ObservedReplica(
                members
                    .maybe("replica", ServiceJson::replica)
                    .flatMap(Function.identity())
                    .orElseThrow(() -> new IllegalArgumentException("\"replica\" is missing.")),
                members.or("state", ObservedStateJson::state, ReplicaState.UNKNOWN),
                (int) (long) members.or("inFlight", each -> each.whole(0, Integer.MAX_VALUE), 0L),
                count(members, "requests"),
                count(members, "failures"),
                members.maybeObject("traffic", TrafficJson::read).orElse(TrafficJson.NONE)));
  }

  private static Json replica(ObservedReplica replica) {
    return new JsonBuilder()
        .put("replica", ServiceJson.replica(replica.replica()))
        .text("state", text(replica.state()))
        .number("inFlight", replica.inFlight())
        .number("requests", replica.requests())
        .number("failures", replica.failures())
        .put("traffic", TrafficJson.write(replica.traffic()))
        .build();
  }

  private static ReplicaState state(Field field) {
    return STATES.getOrDefault(field.text(), ReplicaState.UNKNOWN);
  }

  private static String text(ReplicaState state) {
    return state.name().toLowerCase(Locale.ROOT);
  }

  private static long count(Members members, String name) {
    return members.or(name, field -> field.whole(0, Long.MAX_VALUE), 0L);
  }
}
