package dev.slipway.machine.doctor;

import java.util.Locale;

/** Amounts of memory and disk, for people. */
final class Sizes {
  static final long MIB = 1024L * 1024;
  static final long GIB = 1024 * MIB;
  private static final long WHOLE_FROM = 10 * GIB;

  private Sizes() {}

  static String text(long bytes) {
    if (bytes < GIB) return bytes / MIB + " MB";
    if (bytes >= WHOLE_FROM) return Math.round((double) bytes / GIB) + " GB";
    return String.format(Locale.ROOT, "%.1f GB", (double) bytes / GIB);
  }
}
