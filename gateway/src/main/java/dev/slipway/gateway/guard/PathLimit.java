package dev.slipway.gateway.guard;

import dev.slipway.gateway.api.RateLimit;
import dev.slipway.gateway.api.RateLimit.Caller;
import java.util.List;
import java.util.Locale;

/** A rate limit and what was counted against it. */
record PathLimit(RateLimit limit, String prefix, Meter meter) {

  /** The one that already counts for this limit, or a new one. */
  static PathLimit of(RateLimit limit, List<PathLimit> before, long now) {
    for (PathLimit known : before) {
      if (known.limit.equals(limit)) {
        return known;
      }
    }
    String path = limit.pathPrefix();
    String prefix = path.endsWith("/") ? path.substring(0, path.length() - 1) : path;
    return new PathLimit(limit, prefix, new Meter(limit.rate(), Meter.MOST_CALLERS, now));
  }

  /** By whole segments, as routes match. */
  boolean matches(String uri) {
    if (prefix.isEmpty()) {
      return true;
    }
    String path = PlainPath.of(uri);
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }

  long take(Asked asked, long now) {
    return meter.take(caller(asked), now);
  }

  private CallerId caller(Asked asked) {
    if (limit.by() instanceof Caller.Header header) {
      String value = asked.header(header.name().toLowerCase(Locale.ROOT));
      return value == null ? CallerId.NOBODY : CallerId.of(value);
    }
    return CallerId.of(asked.caller());
  }
}
