package dev.slipway.gateway.proxy.loop;

import io.netty.channel.ConnectTimeoutException;
import io.netty.channel.unix.Errors;
import java.util.Locale;
import java.util.Set;
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

  /** ENOMEM, ENFILE, EMFILE, EADDRNOTAVAIL and ENOBUFS of Linux. */
  private static final Set<Integer> NUMBERS = Set.of(12, 23, 24, 99, 105);

  private static final String[] SHORTAGES = {
    "too many open files", "no buffer space", "cannot assign requested address", "cannot allocate"
  };

  static ConnectFailure of(Throwable failure) {
    for (Throwable each = failure; each != null; each = each.getCause()) {
      if (isShortage(each) || speaksOfShortage(each.getMessage())) {
        return NO_ROOM;
      }
    }
    return failure instanceof ConnectTimeoutException ? LATE : REFUSED;
  }

  /** The native transports bring the number; the words depend on the machine's language. */
  private static boolean isShortage(Throwable failure) {
    return failure instanceof Errors.NativeIoException known
        && NUMBERS.contains(-known.expectedErr());
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
