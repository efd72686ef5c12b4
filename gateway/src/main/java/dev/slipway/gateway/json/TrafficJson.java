package dev.slipway.gateway.json;

import dev.slipway.gateway.api.Percentiles;
import dev.slipway.gateway.api.Traffic;

/** What went on lately, as JSON. */
final class TrafficJson {
  static final Percentiles NO_TIMES = new Percentiles(0, 0, 0, 0);
  static final Traffic NONE = new Traffic(0, 0, 0, NO_TIMES, NO_TIMES);

  private TrafficJson() {}

  static Traffic read(Members members) {
    return new Traffic(
        number(members, "lastSecond"),
        number(members, "tenSeconds"),
        number(members, "minute"),
        members.maybeObject("duration", TrafficJson::percentiles).orElse(NO_TIMES),
        members.maybeObject("firstByte", TrafficJson::percentiles).orElse(NO_TIMES));
  }

  static Json write(Traffic traffic) {
    return new JsonBuilder()
        .number("lastSecond", traffic.lastSecond())
        .number("tenSeconds", traffic.tenSeconds())
        .number("minute", traffic.minute())
        .put("duration", percentiles(traffic.duration()))
        .put("firstByte", percentiles(traffic.firstByte()))
        .build();
  }

  static Percentiles percentiles(Members members) {
    return new Percentiles(
        members.or("count", field -> field.whole(0, Long.MAX_VALUE), 0L),
        number(members, "p50"),
        number(members, "p95"),
        number(members, "p99"));
  }

  static Json percentiles(Percentiles percentiles) {
    return new JsonBuilder()
        .number("count", percentiles.count())
        .number("p50", percentiles.p50())
        .number("p95", percentiles.p95())
        .number("p99", percentiles.p99())
        .build();
  }

  private static double number(Members members, String name) {
    return members.or(name, Field::number, 0.0);
  }
}
