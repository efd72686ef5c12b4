package dev.slipway.gateway.proxy.wire;

/** The names of handlers in both pipelines, in their order. */
public final class HandlerNames {
  public static final String TLS = "tls";
  public static final String PROTOCOL = "protocol";
  public static final String FRAME_ORDER = "frame-order";
  public static final String FLUSHES = "flushes";
  public static final String HTTP2_CODEC = "http2-codec";
  public static final String HTTP2_STREAMS = "http2-streams";
  public static final String HTTP2_SESSION = "http2-session";
  public static final String DATA = "data-frames";
  public static final String DECODER = "request-decoder";
  public static final String ENCODER = "answer-encoder";
  public static final String GUARD = "request-guard";
  public static final String FRONTEND = "frontend";
  public static final String LINGER = "lingering-close";
  public static final String UPSTREAM_CODEC = "upstream-codec";
  public static final String UPSTREAM = "upstream";
  public static final String TUNNEL = "tunnel";

  private HandlerNames() {}
}
