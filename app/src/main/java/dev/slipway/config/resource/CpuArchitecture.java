package dev.slipway.config.resource;

import java.util.Locale;

/** The kind of processor. */
public enum CpuArchitecture {
  X86,
  ARM;

  /** As written in a file. */
  public String word() {
    return name().toLowerCase(Locale.ROOT);
  }
}
