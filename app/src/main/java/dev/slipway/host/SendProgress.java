package dev.slipway.host;

/** Told how far a file has come. */
@FunctionalInterface
public interface SendProgress {
  /**
   * More has come.
   *
   * @param sent bytes that have arrived
   * @param total bytes of the file
   */
  void sent(long sent, long total);

  /** Nobody wants to know. */
  static SendProgress none() {
    return (sent, total) -> {};
  }
}
