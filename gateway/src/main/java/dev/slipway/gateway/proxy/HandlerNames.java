package dev.slipway.gateway.proxy;

/** The names of handlers in both pipelines, in their order. */
final class HandlerNames {
  static final String DECODER = "request-decoder";
  static final String ENCODER = "answer-encoder";
  static final String GUARD = "request-guard";
  static final String FRONTEND = "frontend";
  static final String LINGER = "lingering-close";
  static final String UPSTREAM_CODEC = "upstream-codec";
  static final String UPSTREAM = "upstream";
  static final String TUNNEL = "tunnel";

  private HandlerNames() {}
}
