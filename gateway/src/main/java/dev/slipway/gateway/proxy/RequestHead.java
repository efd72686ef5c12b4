package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpHeaderValues;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpRequest;
import io.netty.handler.codec.http.HttpUtil;
import io.netty.handler.codec.http.HttpVersion;
import java.net.InetSocketAddress;
import java.net.SocketAddress;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A request's head as a replica gets it, and what must be remembered of how the client sent it. */
final class RequestHead {
  private static final String H2C = "h2c";
  private static final String LOCALHOST = "localhost";
  private static final Set<HttpMethod> IDEMPOTENT =
      Set.of(
          HttpMethod.GET,
          HttpMethod.HEAD,
          HttpMethod.OPTIONS,
          HttpMethod.PUT,
          HttpMethod.DELETE,
          HttpMethod.TRACE);

  /** Methods with which hardly anybody sends a body. */
  private static final Set<HttpMethod> UNUSUAL =
      Set.of(HttpMethod.GET, HttpMethod.HEAD, HttpMethod.OPTIONS);

  private final HttpRequest request;
  private final boolean http10;
  private final boolean keepAlive;
  private final boolean hasBody;
  private final boolean upgrade;
  private final boolean lastOfConnection;

  /**
   * Takes the request over and makes its headers those that are forwarded, except for who asked.
   */
  RequestHead(HttpRequest request) {
    this.request = request;
    this.http10 = request.protocolVersion().equals(HttpVersion.HTTP_1_0);
    this.keepAlive = HttpUtil.isKeepAlive(request);
    HttpHeaders headers = request.headers();
    String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
    this.hasBody = hasBody(headers);
    String protocol = upgradeWanted(headers);
    this.upgrade = protocol != null;
    HopByHop.strip(headers);
    if (protocol != null) {
      headers.set(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE);
      headers.set(HttpHeaderNames.UPGRADE, protocol);
    }
    if (http10 || !hasBody) {
      headers.remove(HttpHeaderNames.EXPECT);
    }
    this.lastOfConnection =
        hasBody && (UNUSUAL.contains(request.method()) || headers.contains(HttpHeaderNames.EXPECT));
    canonicalLength(headers, length);
    request.setProtocolVersion(HttpVersion.HTTP_1_1);
  }

  /** The head to send to a replica; it names the replica if an old client named no host. */
  HttpRequest forwarded(SocketAddress replica) {
    if (!request.headers().contains(HttpHeaderNames.HOST)) {
      request
          .headers()
          .set(
              HttpHeaderNames.HOST,
              replica instanceof InetSocketAddress inet
                  ? HttpUtil.formatHostnameForHttp(inet) + ":" + inet.getPort()
                  : LOCALHOST);
    }
    return request;
  }

  HttpMethod method() {
    return request.method();
  }

  String uri() {
    return request.uri();
  }

  /** Has another path and query forwarded. */
  void uri(String other) {
    request.setUri(other);
  }

  HttpHeaders headers() {
    return request.headers();
  }

  boolean http10() {
    return http10;
  }

  boolean keepAlive() {
    return keepAlive;
  }

  boolean head() {
    return HttpMethod.HEAD.equals(request.method());
  }

  /** Whether the client asked to speak another protocol after the answer. */
  boolean upgrade() {
    return upgrade;
  }

  boolean hasBody() {
    return hasBody;
  }

  /**
   * Whether a replica may think that its body does not come, and take it for the next request: then
   * no other request may follow on the replica's connection.
   */
  boolean lastOfConnection() {
    return lastOfConnection;
  }

  /** Whether sending it twice does no more than sending it once. */
  boolean repeatable() {
    return !hasBody && IDEMPOTENT.contains(request.method());
  }

  @Nullable String accept() {
    return request.headers().get(HttpHeaderNames.ACCEPT);
  }

  /**
   * Cleartext HTTP/2 is not let through: what is asked inside such a tunnel would pass by every
   * rule.
   */
  private @Nullable String upgradeWanted(HttpHeaders headers) {
    if (http10 || hasBody || !headers.contains(HttpHeaderNames.UPGRADE)) {
      return null;
    }
    String protocol = headers.get(HttpHeaderNames.UPGRADE, "");
    boolean asked =
        headers.containsValue(HttpHeaderNames.CONNECTION, HttpHeaderValues.UPGRADE, true);
    boolean plain = protocol.isBlank() || protocol.toLowerCase(Locale.ROOT).contains(H2C);
    return asked && !plain ? protocol : null;
  }

  /** Whether a head says that a body follows. */
  static boolean hasBody(HttpHeaders headers) {
    String length = headers.get(HttpHeaderNames.CONTENT_LENGTH);
    return headers.contains(HttpHeaderNames.TRANSFER_ENCODING)
        || (length != null && !length.equals("0"));
  }

  private static void canonicalLength(HttpHeaders headers, @Nullable String length) {
    if (length != null && length.length() > 1 && length.charAt(0) == '0') {
      headers.set(HttpHeaderNames.CONTENT_LENGTH, Long.toString(Long.parseLong(length)));
    }
  }
}
