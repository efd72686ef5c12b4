package dev.slipway.gateway.proxy;

/** The identifiers of the streams that were last added, and of no more than fit. */
final class RecentStreams {
  private static final int SIZE = 64;

  private final int[] ids = new int[SIZE];
  private int next;

  void add(int id) {
    ids[next] = id;
    next = (next + 1) % SIZE;
  }

  boolean contains(int id) {
    for (int each : ids) {
      if (each == id) {
        return true;
      }
    }
    return false;
  }
}
