package dev.slipway.gateway.json;

import dev.slipway.gateway.api.ApiKey;
import dev.slipway.gateway.api.ApiVersion;
import dev.slipway.gateway.api.DesiredState;
import dev.slipway.gateway.api.Listener;
import dev.slipway.gateway.api.Rate;
import java.util.List;
import java.util.Optional;

/** A desired state as JSON. */
public final class DesiredStateJson {
  private static final int MAX_PORT = 65_535;

  private DesiredStateJson() {}

  public static ReadResult<DesiredState> read(Json json) {
    return Reading.of(json, field -> field.object(members -> state(field, members)));
  }

  public static Json write(DesiredState state) {
    return new JsonBuilder()
        .number("api", ApiVersion.CURRENT)
        .number("needs", ApiVersion.CURRENT)
        .number("version", state.version())
        .list("listeners", state.listeners(), DesiredStateJson::listener)
        .list("services", state.services(), ServiceJson::write)
        .list("keys", state.keys(), DesiredStateJson::key)
        .list("certificates", state.certificates(), CertificateJson::write)
        .texts("trustedPeers", state.trustedPeers())
        .list("modelRoutes", state.modelRoutes(), ServiceJson::route)
        .build();
  }

  private static DesiredState state(Field field, Members members) {
    members.or("api", api -> api.whole(1, Integer.MAX_VALUE), 1L);
    long needs = members.or("needs", api -> api.whole(1, Integer.MAX_VALUE), 1L);
    if (needs > ApiVersion.CURRENT) {
      field
          .reading()
          .mistake(
              "/needs",
              "This state needs version "
                  + needs
                  + " of the gateway's interface, and this gateway speaks "
                  + ApiVersion.CURRENT
                  + ". Update the gateway.");
    }
    return new DesiredState(
        members.whole("version", 0, Long.MAX_VALUE),
        members.or("listeners", list -> list.list(DesiredStateJson::listener), List.of()),
        members.or("services", list -> list.list(ServiceJson::read), List.of()),
        members.or("keys", list -> list.list(DesiredStateJson::key), List.of()),
        members.or("certificates", list -> list.list(CertificateJson::read), List.of()),
        members.or("trustedPeers", Field::texts, List.of()),
        members.or("modelRoutes", list -> list.list(ServiceJson::route), List.of()));
  }

  static Optional<Listener> listener(Field field) {
    return field.object(
        members ->
            new Listener(
                members.text("address"),
                (int) members.whole("port", 0, MAX_PORT),
                members.or("tls", Field::flag, false)));
  }

  static Json listener(Listener listener) {
    return new JsonBuilder()
        .text("address", listener.address())
        .number("port", listener.port())
        .flag("tls", listener.tls())
        .build();
  }

  private static Optional<ApiKey> key(Field field) {
    return field.object(
        members ->
            new ApiKey(
                members.text("id"),
                members.or("name", Field::text, ""),
                members.text("sha256"),
                members.or("services", Field::texts, List.of()),
                members.maybeObject("limit", DesiredStateJson::rate),
                members.maybe("expires", Field::instant)));
  }

  private static Json key(ApiKey key) {
    return new JsonBuilder()
        .text("id", key.id())
        .text("name", key.name())
        .text("sha256", key.sha256())
        .texts("services", key.services())
        .maybe("limit", key.limit(), DesiredStateJson::rate)
        .maybe("expires", key.expires(), when -> new Json.Text(when.toString()))
        .build();
  }

  static Rate rate(Members members) {
    double perSecond = members.need("perSecond", Field::number, 1.0);
    return new Rate(
        perSecond, members.or("burst", field -> (int) field.whole(1, Integer.MAX_VALUE), 1));
  }

  static Json rate(Rate rate) {
    return new JsonBuilder()
        .number("perSecond", rate.perSecond())
        .number("burst", rate.burst())
        .build();
  }
}
