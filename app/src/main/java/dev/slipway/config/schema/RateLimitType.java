package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.RateLimit;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** How many requests callers may make. */
record RateLimitType() implements ValueType<RateLimit> {
  private static final String EVERYTHING = "/";
  private static final Field<String> PREFIX =
      Field.later(
              "prefix",
              HttpPathType.prefix(),
              "prefix: /api/",
              "The beginning of the paths that the limit holds for; the longest one counts.")
          .fallback(EVERYTHING);
  private static final Field<RateLimit.Key> KEY =
      Field.later(
              "key",
              new RateLimitKeyType(),
              "key:\n  type: header\n  header: X-Api-Key",
              "What tells callers apart.")
          .fallback("their address");
  private static final Field<Double> RPS =
      Field.later(
              "rps",
              DecimalType.between(
                  "a number of requests per second, one in a minute (0.0167) or more",
                  1.0 / 60,
                  Long.MAX_VALUE / 60.0),
              "rps: 10",
              "Requests per second that each caller may make.")
          .mustBeGiven();
  private static final Field<Integer> BURST =
      Field.later("burst", Types.NATURAL, "burst: 20", "Requests that may come ahead of the limit.")
          .fallback("0");
  private static final GroupType<RateLimit> GROUP =
      new GroupType<>(
          "a limit with \"rps\"",
          List.of(PREFIX, KEY, RPS, BURST),
          values ->
              new RateLimit(
                  values.get(PREFIX).orElse(EVERYTHING),
                  values.get(KEY).orElseGet(RateLimit.Key.Address::new),
                  values.get(RPS).orElseThrow(),
                  values.get(BURST).orElse(0)));

  static ListType<RateLimit> list() {
    return new ListType<>(
        "a list of limits",
        new RateLimitType(),
        List.of(
            new ListType.Unique<>(
                "duplicate-prefix", "The prefix", limit -> Optional.of(limit.prefix()), "prefix")));
  }

  @Override
  public Optional<RateLimit> read(Label label, Node node, Findings findings) {
    return GROUP.read(label, node, findings);
  }

  @Override
  public String expected() {
    return GROUP.expected();
  }

  @Override
  public Shape shape() {
    return GROUP.shape();
  }
}
