package dev.slipway.gateway.proxy.call;

import io.netty.handler.codec.http.HttpResponseStatus;
import java.util.Map;

/**
 * An answer of the gateway's own in place of a service's. In the pipeline it takes a request's
 * place: the request must not be forwarded, and nothing after it can be trusted.
 *
 * @param sentence what the user reads
 * @param headers further ones of the answer, such as {@code Location}
 */
public record RejectedRequest(
    HttpResponseStatus status, String sentence, Map<String, String> headers) {
  public RejectedRequest(HttpResponseStatus status, String sentence) {
    this(status, sentence, Map.of());
  }

  public static RejectedRequest malformed(String what) {
    return new RejectedRequest(
        HttpResponseStatus.BAD_REQUEST,
        "The request was not forwarded: " + what + ". Send it again in well-formed HTTP.");
  }
}
