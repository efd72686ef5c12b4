package dev.slipway.gateway.route;

/** A path prefix, without a slash at its end, and where it leads. */
record PathRoute(String prefix, Target target) {
  PathRoute {
    prefix = prefix.endsWith("/") ? prefix.substring(0, prefix.length() - 1) : prefix;
  }

  /**
   * Whether the path of a request target begins with the prefix and goes on, if at all, with a new
   * segment.
   */
  boolean matches(String requestTarget) {
    if (prefix.isEmpty()) {
      return true;
    }
    if (!requestTarget.startsWith(prefix)) {
      return false;
    }
    if (requestTarget.length() == prefix.length()) {
      return true;
    }
    char next = requestTarget.charAt(prefix.length());
    return next == '/' || next == '?';
  }
}
