package dev.slipway.transfer;

/** Told how far a transfer is, often, by the thread that sends. */
@FunctionalInterface
public interface TransferProgress {
  void at(Progress progress);

  /** Nobody wants to know. */
  static TransferProgress none() {
    return progress -> {};
  }
}
