package dev.slipway.config;

/** How bad a problem is. */
public enum Severity {
  /** The configuration cannot be run. */
  ERROR,
  /** It can be run, but not everything in it will have the effect that the writer expects. */
  WARNING;

  /** {@code error} or {@code warning}, as the command line prints it. */
  public String word() {
    return name().toLowerCase(java.util.Locale.ROOT);
  }
}
