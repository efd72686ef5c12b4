package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The control data of a request on a stream (RFC 9113 section 8.3.1). */
final class PseudoHeaders {
  private static final String CONNECT = "CONNECT";

  private @Nullable String method;
  private @Nullable String scheme;
  private @Nullable String path;
  private @Nullable String authority;
  private @Nullable String protocol;

  /** Takes one; false if it is unknown or came before. */
  boolean take(String name, String value) {
    boolean first;
    switch (name) {
      case ":method" -> {
        first = method == null;
        method = value;
      }
      case ":scheme" -> {
        first = scheme == null;
        scheme = value;
      }
      case ":path" -> {
        first = path == null;
        path = value;
      }
      case ":authority" -> {
        first = authority == null;
        authority = value;
      }
      case ":protocol" -> {
        first = protocol == null;
        protocol = value;
      }
      default -> first = false;
    }
    return first;
  }

  /** Whether all are there that must be, and none that must not. */
  boolean complete() {
    if (method == null || HttpHeaderValidationUtil.validateToken(method) >= 0) {
      return false;
    }
    if (method.equals(CONNECT) && protocol == null) {
      return scheme == null
          && path == null
          && authority != null
          && RequestRules.visibleAscii(authority);
    }
    return (protocol == null || method.equals(CONNECT))
        && ("http".equals(scheme) || "https".equals(scheme))
        && path != null
        && RequestRules.visibleAscii(path)
        && (path.startsWith("/") || path.equals("*"));
  }

  String method() {
    return Objects.requireNonNull(method);
  }

  /** Path and query; the authority if no path is asked for. */
  String target() {
    return Objects.requireNonNull(path != null ? path : authority);
  }

  @Nullable String protocol() {
    return protocol;
  }

  /**
   * The one host that the request names, or null if it names none or two.
   *
   * @param header the Host header, if there is one
   */
  @Nullable String host(@Nullable String header) {
    if (authority == null) {
      return header;
    }
    return header == null || header.equalsIgnoreCase(authority) ? authority : null;
  }
}
