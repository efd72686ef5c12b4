package dev.slipway.gateway.proxy;

/** The names of handlers in both pipelines, in their order. */
final class HandlerNames {
  static final String TLS = "tls";
  static final String PROTOCOL = "protocol";
  static final String FRAME_ORDER = "frame-order";
  static final String HTTP2_CODEC = "http2-codec";
  static final String HTTP2_STREAMS = "http2-streams";
  static final String HTTP2_SESSION = "http2-session";
  static final String DATA = "data-frames";
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
