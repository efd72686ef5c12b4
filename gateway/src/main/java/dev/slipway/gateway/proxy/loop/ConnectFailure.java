package dev.slipway.gateway.proxy.loop;

import io.netty.channel.ConnectTimeoutException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Why a connection to a replica could not be opened. */
public enum ConnectFailure {
  /** The replica does not take it. */
  REFUSED,

  /** The replica did not take it in time. */
  LATE,

  /** The replica took it, but no request on it now. */
  FULL,

  /**
   * There are no file descriptors, ports or memory left for another one: this machine is to blame,
   * and no replica.
   */
  NO_ROOM;

  private static final String[] SHORTAGES = {
    "too many open files", "no buffer space", "cannot assign requested address", "cannot allocate"
  };

  static ConnectFailure of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (speaksOfShortage(each.getMessage())) {
        return NO_ROOM;
      }
    }
    return failure instanceof ConnectTimeoutException ? LATE : REFUSED;
  }

  private static boolean speaksOfShortage(@Nullable String message) {
    String text = message == null ? "" : message.toLowerCase(Locale.ROOT);
    for (String each : SHORTAGES) {
      if (text.contains(each)) {
        return true;
      }
    }
    return false;
  }
}
