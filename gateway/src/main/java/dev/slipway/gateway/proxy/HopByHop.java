package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.Set;

/**
 * Headers that concern one connection only, and so are never passed on. Framing headers are kept:
 * the codecs need them.
 */
final class HopByHop {
  private static final AsciiString KEEP_ALIVE = AsciiString.cached("keep-alive");
  private static final AsciiString PROXY_CONNECTION = AsciiString.cached("proxy-connection");
  private static final AsciiString HTTP2_SETTINGS = AsciiString.cached("http2-settings");

  /**
   * Without these a request means something else: naming them in Connection must not remove them.
   */
  private static final Set<String> KEPT =
      Set.of("host", "content-length", "transfer-encoding", "content-type", "close", "keep-alive");

  private static final Set<String> NOT_IN_TRAILERS =
      Set.of(
          "host",
          "authorization",
          "cookie",
          "set-cookie",
          "content-type",
          "content-encoding",
          "content-range",
          "forwarded",
          "connection",
          "upgrade",
          "keep-alive",
          "te",
          "proxy-connection",
          "expect",
          "max-forwards",
          "range",
          "location",
          "content-length",
          "transfer-encoding",
          "trailer",
          "x-api-key",
          "x-real-ip",
          "x-request-id");

  private HopByHop() {}

  /** Removes them, and those that the Connection header names. */
  static void strip(HttpHeaders headers) {
    if (headers.contains(HttpHeaderNames.CONNECTION)) {
      stripNamed(headers);
      headers.remove(HttpHeaderNames.CONNECTION);
      headers.remove(KEEP_ALIVE);
    }
    headers.remove(HttpHeaderNames.UPGRADE);
    headers.remove(HttpHeaderNames.TE);
    headers.remove(HttpHeaderNames.TRAILER);
    headers.remove(PROXY_CONNECTION);
    headers.remove(HTTP2_SETTINGS);
    headers.remove(KEEP_ALIVE);
    headers.remove(HttpHeaderNames.PROXY_AUTHENTICATE);
    headers.remove(HttpHeaderNames.PROXY_AUTHORIZATION);
  }

  /** Removes from trailers what must not come after a body, because it was needed before it. */
  static void stripTrailers(HttpHeaders trailers) {
    if (trailers.isEmpty()) {
      return;
    }
    for (String name : List.copyOf(trailers.names())) {
      // Also as servers know them that do not tell underscores from dashes.
      String lower = AsciiString.of(name).toLowerCase().toString().replace('_', '-');
      if (NOT_IN_TRAILERS.contains(lower) || lower.startsWith("x-forwarded-")) {
        trailers.remove(name);
      }
    }
  }

  private static void stripNamed(HttpHeaders headers) {
    for (String value : headers.getAll(HttpHeaderNames.CONNECTION)) {
      for (String name : value.split(",", -1)) {
        String trimmed = AsciiString.of(name.trim()).toLowerCase().toString();
        if (!trimmed.isEmpty() && !KEPT.contains(trimmed)) {
          headers.remove(trimmed);
        }
      }
    }
  }
}
