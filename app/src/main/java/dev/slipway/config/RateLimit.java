package dev.slipway.config;

/**
 * How many requests callers may make.
 *
 * @param prefix of the paths that it holds for
 * @param rps requests per second
 * @param burst requests that may come ahead of that
 */
public record RateLimit(String prefix, Key key, double rps, long burst) {

  /** What tells callers apart. */
  public sealed interface Key {

    /** Their address. */
    record Address() implements Key {}

    /** What they send in a header. */
    record Header(String name) implements Key {}
  }
}
