package dev.slipway.publish.upkeep;

/** How an upgrade ended. */
public sealed interface UpgradeEnd {
  /** The program was the same already. */
  record Same(String version) implements UpgradeEnd {}

  /** Another program runs now. */
  record Done(String from, String to) implements UpgradeEnd {}

  /** The new program did not come up, and the one before runs again; the sentence says why. */
  record PutBack(String sentence) implements UpgradeEnd {}
}
