package dev.slipway.gateway.rules;

import dev.slipway.gateway.guard.Decision;
import dev.slipway.gateway.proxy.call.RejectedRequest;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpResponseStatus;
import java.time.Duration;
import java.util.Map;

/** The answers to requests that the rules do not let go on. */
final class Refusals {
  private static final int RETRY_SECONDS = 5;

  private Refusals() {}

  static RejectedRequest of(Decision.Refused refused) {
    HttpResponseStatus status = HttpResponseStatus.valueOf(refused.status());
    Map<String, String> headers = Map.of();
    if (status.equals(HttpResponseStatus.UNAUTHORIZED)) {
      // RFC 6750 section 3: which scheme would help.
      headers = Map.of(HttpHeaderNames.WWW_AUTHENTICATE.toString(), "Bearer");
    } else if (refused.retrySeconds() > 0) {
      headers = retry(refused.retrySeconds());
    }
    return new RejectedRequest(status, refused.sentence(), headers);
  }

  static RejectedRequest noReplica(String service) {
    return unavailable(service, "has no running replica yet. Try again in a few seconds.");
  }

  static RejectedRequest tooManyWait(String service) {
    return unavailable(
        service, "is starting, and too many requests wait for it. Try again in a few seconds.");
  }

  static RejectedRequest waitedTooLong(String service, Duration limit) {
    return unavailable(
        service,
        "did not start within " + limit.toSeconds() + " s. Check its log, or try again later.");
  }

  static RejectedRequest gone(String service) {
    return unavailable(service, "was taken away while the request waited for it.");
  }

  private static RejectedRequest unavailable(String service, String what) {
    return new RejectedRequest(
        HttpResponseStatus.SERVICE_UNAVAILABLE,
        "Service " + service + " " + what,
        retry(RETRY_SECONDS));
  }

  private static Map<String, String> retry(long seconds) {
    return Map.of(HttpHeaderNames.RETRY_AFTER.toString(), Long.toString(seconds));
  }
}
