package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpResponseStatus;

/**
 * Takes a request's place in the pipeline: it must not be forwarded, and nothing after it can be
 * trusted.
 */
record RejectedRequest(HttpResponseStatus status, String sentence) {
  static RejectedRequest malformed(String what) {
    return new RejectedRequest(
        HttpResponseStatus.BAD_REQUEST,
        "The request was not forwarded: " + what + ". Send it again in well-formed HTTP.");
  }
}
