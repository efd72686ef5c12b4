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
  private static final int MAX_CONNECTION = 512;

  private RequestRules() {}

  static @Nullable RejectedRequest check(HttpRequest request) {
    HttpVersion version = request.protocolVersion();
    if (!version.equals(HttpVersion.HTTP_1_1) && !version.equals(HttpVersion.HTTP_1_0)) {
      return new RejectedRequest(
          HttpResponseStatus.HTTP_VERSION_NOT_SUPPORTED,
          "This version of HTTP is not spoken here. Use HTTP/1.1.");
    }
    if (!validMethod(request.method().name())) {
      return RejectedRequest.malformed("its method is not a word in capitals");
    }
    RejectedRequest framing = framing(request);
    if (framing != null) {
      return framing;
    }
    RejectedRequest asked = asked(request.headers());
    if (asked != null) {
      return asked;
    }
    RejectedRequest target = target(request);
    return target != null ? target : host(request);
  }

  /** Some servers know {@code get} and some do not, so it is neither. */
  private static boolean validMethod(String method) {
    for (int i = 0; i < method.length(); i++) {
      if (method.charAt(i) >= 'a' && method.charAt(i) <= 'z') {
        return false;
      }
    }
    return HttpHeaderValidationUtil.validateToken(method) < 0;
  }

  private static @Nullable RejectedRequest framing(HttpRequest request) {
    HttpHeaders headers = request.headers();
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
    if (HttpMethod.TRACE.equals(request.method()) && RequestHead.hasBody(headers)) {
      return RejectedRequest.malformed("TRACE has no body");
    }
    // The decoder takes 8 bytes after such a head for a body that no header announces.
    if (headers.contains(HttpHeaderNames.SEC_WEBSOCKET_KEY1)) {
      return RejectedRequest.malformed("it speaks a withdrawn draft of WebSocket");
    }
    return null;
  }

  private static @Nullable RejectedRequest asked(HttpHeaders headers) {
    if (headers.contains(HttpHeaderNames.EXPECT)) {
      List<String> expected = headers.getAll(HttpHeaderNames.EXPECT);
      if (expected.size() != 1
          || !HttpHeaderValues.CONTINUE.contentEqualsIgnoreCase(expected.get(0))) {
        return new RejectedRequest(
            HttpResponseStatus.EXPECTATION_FAILED,
            "Nothing but \"100-continue\" can be expected here. Send it without Expect.");
      }
    }
    if (headers.contains(HttpHeaderNames.CONNECTION)) {
      int length = 0;
      for (String value : headers.getAll(HttpHeaderNames.CONNECTION)) {
        length += value.length();
      }
      // Each name in it costs a search through all headers.
      if (length > MAX_CONNECTION) {
        return RejectedRequest.malformed("it names too many headers of its connection");
      }
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
      return path(target);
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
    path = path.startsWith("/") ? path : "/" + path;
    request.setUri(path);
    if (request.protocolVersion().equals(HttpVersion.HTTP_1_1)
        && !request.headers().contains(HttpHeaderNames.HOST)) {
      return RejectedRequest.malformed("it names no host");
    }
    request.headers().set(HttpHeaderNames.HOST, target.substring(HTTP.length(), end));
    return path(path);
  }

  private static @Nullable RejectedRequest path(String target) {
    String fault = PathRules.fault(target);
    return fault == null ? null : RejectedRequest.malformed(fault);
  }

  private static @Nullable RejectedRequest host(HttpRequest request) {
    String host = request.headers().get(HttpHeaderNames.HOST);
    if (host == null) {
      return request.protocolVersion().equals(HttpVersion.HTTP_1_0)
          ? null
          : RejectedRequest.malformed("it names no host");
    }
    return HostRules.valid(host) ? null : RejectedRequest.malformed("its host is not a valid name");
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
}
