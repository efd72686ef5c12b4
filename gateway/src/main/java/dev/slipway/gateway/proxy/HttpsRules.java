package dev.slipway.gateway.proxy;

import dev.slipway.gateway.api.Policy;
import dev.slipway.gateway.proxy.call.Call;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.handler.codec.http.HttpHeaders;
import io.netty.handler.codec.http.HttpResponseStatus;
import io.netty.util.AsciiString;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What a service's policy asks of clients that do not use HTTPS, and tells those that do. */
final class HttpsRules {
  static final int USUAL_PORT = 443;

  private static final AsciiString STRICT_TRANSPORT_SECURITY =
      AsciiString.cached("strict-transport-security");

  private HttpsRules() {}

  /**
   * The answer that sends a request to the same address under HTTPS, or null if it may go on.
   *
   * @param host in lower case, without a port
   * @param port on which HTTPS is spoken
   */
  static @Nullable RejectedRequest redirect(Call call, String host, int port) {
    if (!call.target().policy().httpsOnly() || call.secure()) {
      return null;
    }
    if (host.isEmpty()) {
      return new RejectedRequest(
          HttpResponseStatus.UPGRADE_REQUIRED,
          "Service " + call.target().name() + " is reached by HTTPS only. Use its https address.");
    }
    String address = "https://" + host + (port == USUAL_PORT ? "" : ":" + port) + call.uri();
    boolean reads = call.method().equals("GET") || call.method().equals("HEAD");
    return new RejectedRequest(
        // The newer status keeps the method; the older one is understood by every program.
        reads ? HttpResponseStatus.MOVED_PERMANENTLY : HttpResponseStatus.PERMANENT_REDIRECT,
        "Service " + call.target().name() + " is reached by HTTPS: " + address,
        Map.of("Location", address));
  }

  /** Tells browsers to stay with HTTPS (RFC 6797), if the service says so. */
  static void tell(Call call, HttpHeaders answer) {
    Policy policy = call.target().policy();
    if (call.secure() && policy.hsts().isPresent()) {
      answer.set(STRICT_TRANSPORT_SECURITY, "max-age=" + policy.hsts().get().toSeconds());
    }
  }
}
