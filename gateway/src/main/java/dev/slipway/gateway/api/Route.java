package dev.slipway.gateway.api;

import java.util.Locale;
import java.util.OptionalInt;

/**
 * Which requests belong to a service. A route bound to a port beats one for any port; then an exact
 * host beats a wildcard, which beats {@code *}; then the longest path prefix wins.
 *
 * @param port the listener's port, or empty for every listener
 * @param host an exact name, {@code *.example.org} for every name below it, or {@code *} for any;
 *     case does not matter
 * @param pathPrefix begins with a slash and matches whole segments: {@code /api} matches {@code
 *     /api/x}, not {@code /apix}
 */
public record Route(OptionalInt port, String host, String pathPrefix) {
  public Route {
    host = host.toLowerCase(Locale.ROOT);
    if (host.isBlank() || host.lastIndexOf('*') > 0 || (host.startsWith("*") && !wildcard(host))) {
      throw new IllegalArgumentException(
          "\""
              + host
              + "\" is not a host. Write a name, *.name for all names below it, or * for any.");
    }
    if (!pathPrefix.startsWith("/")) {
      throw new IllegalArgumentException(
          "The path \"" + pathPrefix + "\" does not begin with a slash.");
    }
  }

  /** Every path of this host, on every listener. */
  public static Route host(String host) {
    return new Route(OptionalInt.empty(), host, "/");
  }

  /** Every request that reaches this port, whatever its host. */
  public static Route port(int port) {
    return new Route(OptionalInt.of(port), "*", "/");
  }

  private static boolean wildcard(String host) {
    return host.equals("*") || (host.startsWith("*.") && host.length() > 2);
  }
}
