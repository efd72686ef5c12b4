package dev.slipway.config;

import java.util.Locale;

/** How bad a problem is. */
public enum Severity {
  /** The configuration cannot be run. */
  ERROR,
  /** It can be run, but not everything in it will have the effect that the writer expects. */
  WARNING;

  /** {@code error} or {@code warning}, as the command line prints it. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
