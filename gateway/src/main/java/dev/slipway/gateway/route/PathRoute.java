package dev.slipway.gateway.route;

import dev.slipway.gateway.guard.PlainPath;

/** A path prefix, without a slash at its end, and where it leads. */
record PathRoute(String prefix, Target target) {
  PathRoute {
    prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  /**
   * Whether the path of a request target begins with the prefix and goes on, if at all, with a new
   * segment, however the path is spelt.
   */
  boolean matches(String requestTarget) {
    if (prefix.isEmpty()) {
      return true;
    }
    String path = PlainPath.of(requestTarget);
    return path.startsWith(prefix)
        && (path.length() == prefix.length() || path.charAt(prefix.length()) == '/');
  }
}
