package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Probe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** A probe; what is left out is a GET each 15 s with a limit of 10 s, and one answer decides. */
final class ProbeJson {
  private static final Duration TIMEOUT = Duration.ofSeconds(10);
  private static final Duration INTERVAL = Duration.ofSeconds(15);

  private ProbeJson() {}

  static Optional<Probe> read(Field field) {
    return field.object(
        members ->
            new Probe(
                members.or("method", Field::text, "GET"),
                members.or("path", Field::text, "/"),
                members.or("headers", Field::textByName, Map.of()),
                members.or("body", Field::text, ""),
                members.or("timeout", Field::duration, TIMEOUT),
                members.or("interval", Field::duration, INTERVAL),
                members.or("readyAfter", each -> (int) each.whole(1, Integer.MAX_VALUE), 1),
                members.or("failedAfter", each -> (int) each.whole(1, Integer.MAX_VALUE), 1)));
  }

  static Json write(Probe probe) {
    Map<String, Json> headers = new LinkedHashMap<>();
    probe.headers().forEach((name, value) -> headers.put(name, new Json.Text(value)));
    return new JsonBuilder()
        .text("method", probe.method())
        .text("path", probe.path())
        .put("headers", new Json.Obj(headers))
        .text("body", probe.body())
        .put("timeout", PolicyJson.duration(probe.timeout()))
        .put("interval", PolicyJson.duration(probe.interval()))
        .number("readyAfter", probe.readyAfter())
        .number("failedAfter", probe.failedAfter())
        .build();
  }
}
