package dev.slipway.gateway.proxy;

import io.netty.handler.codec.http.HttpHeaders;

/** Tells replicas who asked, for what host and how. One for each connection. */
interface WhoAsked {
  /** Sets the headers that say so, and returns who it is. */
  Asker set(HttpHeaders headers);
}
