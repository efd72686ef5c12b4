package dev.slipway.gateway;

import dev.slipway.gateway.api.Route;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;

/**
 * HOST=URL.
 *
 * @param host as in a route
 * @param address of the replica, without brackets
 */
record RouteArgument(String host, String address, int port) {
  private static final int MAX_PORT = 65_535;
  private static final int HTTP_PORT = 80;

  static RouteArgument parse(String value) throws UsageException {
    int equals = value.indexOf('=');
    if (equals < 1) {
      throw new UsageException(
          "\"" + value + "\" is not HOST=URL. Write for example --route *=http://127.0.0.1:9000.");
    }
    String host = value.substring(0, equals).toLowerCase(Locale.ROOT);
    try {
      Route.host(host);
    } catch (IllegalArgumentException e) {
      throw new UsageException(e.getMessage() == null ? "That is not a host." : e.getMessage());
    }
    URI url = url(value.substring(equals + 1));
    int port = url.getPort() < 0 ? HTTP_PORT : url.getPort();
    String address = url.getHost();
    boolean literal = address.startsWith("[");
    return new RouteArgument(
        host, literal ? address.substring(1, address.length() - 1) : address, port);
  }

  private static URI url(String text) throws UsageException {
    try {
      URI url = new URI(text);
      boolean bare = url.getRawPath().isEmpty() || url.getRawPath().equals("/");
      if ("http".equals(url.getScheme())
          && url.getHost() != null
          && url.getPort() != 0
          && url.getPort() <= MAX_PORT
          && bare
          && url.getRawQuery() == null) {
        return url;
      }
    } catch (URISyntaxException e) {
      throw notAnAddress(text);
    }
    throw notAnAddress(text);
  }

  private static UsageException notAnAddress(String text) {
    return new UsageException(
        "\""
            + text
            + "\" is not http://HOST:PORT, without a path. Write for example"
            + " http://127.0.0.1:9000.");
  }
}
