package dev.slipway.gateway.proxy;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Failures to connect for which this machine is to blame, and no replica. */
final class Shortage {
  private static final String[] TEXTS = {
    "too many open files", "no buffer space", "cannot assign requested address", "cannot allocate"
  };

  private Shortage() {}

  /** Whether there are no file descriptors, ports or memory left for another connection. */
  static boolean of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (speaksOf(each.getMessage())) {
        return true;
      }
    }
    return false;
  }

  private static boolean speaksOf(@Nullable String message) {
    String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
    for (String each : TEXTS) {
      if (text.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
