package dev.slipway.gateway.proxy;

import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValidationUtil;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.handler.codec.http.HttpVersion;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a decoded head must be beyond what the decoder asks. A target in absolute form is rewritten
 * to a path and a Host header, as the standard asks of a server.
 */
final class RequestRules {
  private static final String HTTP = "http://";

  private RequestRules() {}

  static @Nullable RejectedRequest check(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
      return new RejectedRequest(
          HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED,
          "This version of HTTP is not spoken here. Use HTTP/1.1.");
    }
    if (HttpHeaderValidationUtil.validateToken(request.method().name()) >= 0) {
      return RejectedRequest.malformed("its method is not a word");
    }
    RejectedRequest framing = framing(request.headers());
    if (framing != null) {
      return framing;
    }
    RejectedRequest target = target(request);
    return target != null ? target : host(request);
  }

  private static @Nullable RejectedRequest framing(HttpHeaders headers) {
    if (headers.contains(HttpHeaderNames.TRANSFER_ENCODING)) {
      List<String> codings = headers.getAll(HttpHeaderNames.TRANSFER_ENCODING);
      if (codings.size() != 1
          || !HttpHeaderValues.CHUNKED.contentEqualsIgnoreCase(codings.get(0))) {
        return RejectedRequest.malformed("its transfer encoding is not exactly \"chunked\"");
      }
      if (headers.contains(HttpHeaderNames.CONTENT_LENGTH)) {
        return RejectedRequest.malformed("it states both a length and a transfer encoding");
      }
    }
    // The decoder takes 8 bytes after such a head for a body that no header announces.
    if (headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY1)) {
      return RejectedRequest.malformed("it speaks a withdrawn draft of WebSocket");
    }
    return null;
  }

  private static @Nullable RejectedRequest target(HttpRequest request) {
    if (HttpMethod.CONNECT.equals(request.method())) {
      return new RejectedRequest(
          HttpResponseStatus.METHOD_NOT_ALLOWED,
          "This is not a forward proxy: CONNECT is not served. Ask the service's own address.");
    }
    String target = request.uri();
    if (!visibleAscii(target)) {
      return RejectedRequest.malformed("its address has characters that must be percent-encoded");
    }
    if (target.startsWith("/")) {
      return null;
    }
    if (target.equals("*") && HttpMethod.OPTIONS.equals(request.method())) {
      return null;
    }
    if (target.regionMatches(true, 0, HTTP, 0, HTTP.length())) {
      return absolute(request, target);
    }
    return RejectedRequest.malformed("its address does not begin with a slash");
  }

  private static @Nullable RejectedRequest absolute(HttpRequest request, String target) {
    int end = HTTP.length();
    while (end < target.length() && target.charAt(end) != '/' && target.charAt(end) != '?') {
      end++;
    }
    String path = target.substring(end);
    request.setUri(path.startsWith("/") ? path : "/" + path);
    if (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && !request.headers().contains(HttpHeaderNames.HOST)) {
      return RejectedRequest.malformed("it names no host");
    }
    request.headers().set(HttpHeaderNames.HOST, target.substring(HTTP.length(), end));
    return null;
  }

  private static @Nullable RejectedRequest host(HttpRequest request) {
    String host = request.headers().get(HttpHeaderNames.HOST);
    if (host == null) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0)
          ? null
          : RejectedRequest.malformed("it names no host");
    }
    return validHost(host) ? null : RejectedRequest.malformed("its host is not a valid name");
  }

  /** Whether a target is nothing but what may stand in one. */
  static boolean visibleAscii(String target) {
    for (int i = 0; i < target.length(); i++) {
      char c = target.charAt(i);
      if (c <= 0x20 || c >= 0x7f || c == '#') {
        return false;
      }
    }
    return !target.isEmpty();
  }

  private static boolean validHost(String host) {
    int colon = host.lastIndexOf(':');
    int nameEnd = colon > host.lastIndexOf(']') ? colon : host.length();
    for (int i = 0; i < nameEnd; i++) {
      if (!nameCharacter(host.charAt(i))) {
        return false;
      }
    }
    for (int i = nameEnd + 1; i < host.length(); i++) {
      if (host.charAt(i) < '0' || host.charAt(i) > '9') {
        return false;
      }
    }
    return nameEnd > 0 && host.length() - nameEnd <= 6;
  }

  private static boolean nameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_'
        || c == '['
        || c == ']'
        || c == ':';
  }
}
