package dev.slipway.gateway.api;

/**
 * Limits the requests below a path, counted apart for each caller.
 *
 * @param pathPrefix begins with a slash and matches whole segments, as in a {@link Route}
 * @param by what tells callers apart
 */
public record RateLimit(String pathPrefix, Caller by, Rate rate) {

  /** What tells callers apart. */
  public sealed interface Caller {
    /** The address of the client. */
    record Address() implements Caller {}

    /** The value of a header; requests without it share one count. */
    record Header(String name) implements Caller {}
  }
}
