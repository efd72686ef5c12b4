package dev.slipway.gateway.control;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpRequest;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** Who may ask the control server. */
final class ControlGuard {
  private static final Set<String> OWN_NAMES = Set.of("127.0.0.1", "localhost", "[::1]");

  /** A browser sends at least one of these with whatever a page makes it ask. */
  private static final List<String> OF_BROWSERS =
      List.of("origin", "sec-fetch-site", "sec-fetch-mode", "referer");

  private static final int UNAUTHORIZED = 401;
  private static final int FORBIDDEN = 403;

  private final ControlToken token;

  ControlGuard(ControlToken token) {
    this.token = token;
  }

  static boolean local(SocketAddress peer) {
    return peer instanceof InetSocketAddress address
        && address.getAddress() != null
        && address.getAddress().isLoopbackAddress();
  }

  /** Why a request is not let in; empty if it is. */
  Optional<Answer> refusal(HttpRequest request) {
    HttpHeaders headers = request.headers();
    if (OF_BROWSERS.stream().anyMatch(headers::contains)) {
      return Optional.of(
          Answer.error(
              FORBIDDEN, "browser", "Web pages may not drive the gateway. Use a program."));
    }
    // A page whose name was made to lead to this machine has that name here.
    List<String> hosts = headers.getAll(HttpHeaderNames.HOST);
    if (hosts.size() != 1 || !OWN_NAMES.contains(withoutPort(hosts.get(0)))) {
      return Optional.of(
          Answer.error(
              FORBIDDEN, "host", "Ask under 127.0.0.1, [::1] or localhost, not another name."));
    }
    List<String> given = headers.getAll(HttpHeaderNames.AUTHORIZATION);
    if (given.size() != 1 || !token.admits(given.get(0))) {
      return Optional.of(
          Answer.error(
              UNAUTHORIZED,
              "token",
              "Send the token in the file "
                  + ControlToken.FILE
                  + " of the state directory, as \"Authorization: Bearer TOKEN\"."));
    }
    return Optional.empty();
  }

  private static String withoutPort(String host) {
    return host.replaceFirst(":\\d{1,5}$", "").toLowerCase(Locale.ROOT);
  }
}
