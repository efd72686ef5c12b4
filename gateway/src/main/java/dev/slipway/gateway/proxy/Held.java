package dev.slipway.gateway.proxy;

/** How much of requests' bodies one event loop holds; used on that loop only. */
final class Held {
  private long bytes;

  void add(long more) {
    bytes += more;
  }

  long bytes() {
    return bytes;
  }
}
