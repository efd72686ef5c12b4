package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Limits;
import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.api.Replica;
import dev.slipway.gateway.api.Route;
import dev.slipway.gateway.api.Service;
import java.math.BigDecimal;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** A service with its routes and replicas. */
final class ServiceJson {
  private static final int MAX_PORT = 65_535;

  private ServiceJson() {}

  static Optional<Service> read(Field field) {
    return field.object(
        members ->
            new Service(
                members.text("name"),
                members.or("routes", list -> list.list(ServiceJson::route), List.of()),
                members.or("replicas", list -> list.list(ServiceJson::replica), List.of()),
                members.maybeObject("limits", ServiceJson::limits).orElse(Limits.DEFAULT),
                members.maybeObject("policy", PolicyJson::read).orElse(Policy.OPEN)));
  }

  static Json write(Service service) {
    return new JsonBuilder()
        .text("name", service.name())
        .list("routes", service.routes(), ServiceJson::route)
        .list("replicas", service.replicas(), ServiceJson::replica)
        .put("limits", limits(service.limits()))
        .put("policy", PolicyJson.write(service.policy()))
        .build();
  }

  static Optional<Route> route(Field field) {
    return field.object(
        members -> {
          Optional<Long> port = members.maybe("port", each -> each.whole(1, MAX_PORT));
          return new Route(
              port.map(each -> OptionalInt.of(each.intValue())).orElse(OptionalInt.empty()),
              members.or("host", Field::text, "*"),
              members.or("pathPrefix", Field::text, "/"));
        });
  }

  static Json route(Route route) {
    JsonBuilder builder = new JsonBuilder();
    route.port().ifPresent(port -> builder.put("port", new Json.Num(BigDecimal.valueOf(port))));
    return builder.text("host", route.host()).text("pathPrefix", route.pathPrefix()).build();
  }

  static Optional<Replica> replica(Field field) {
    return field.object(
        members ->
            new Replica(
                members.text("id"),
                members.text("address"),
                members.or("port", port -> (int) port.whole(0, MAX_PORT), 0)));
  }

  static Json replica(Replica replica) {
    return new JsonBuilder()
        .text("id", replica.id())
        .text("address", replica.address())
        .number("port", replica.port())
        .build();
  }

  private static Limits limits(Members members) {
    Duration connect = members.or("connect", Field::duration, Limits.DEFAULT.connect());
    Duration firstByte = members.or("firstByte", Field::duration, Limits.DEFAULT.firstByte());
    return new Limits(
        connect, firstByte, members.or("idle", Field::duration, Limits.DEFAULT.idle()));
  }

  private static Json limits(Limits limits) {
    return new JsonBuilder()
        .text("connect", DurationText.write(limits.connect()))
        .text("firstByte", DurationText.write(limits.firstByte()))
        .text("idle", DurationText.write(limits.idle()))
        .build();
  }
}
