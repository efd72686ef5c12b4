package dev.slipway.gateway.route;

import java.util.Locale;

/** Host headers as routes name hosts. */
public final class HostName {
  private HostName() {}

  /** A Host header without its port and final dot, in lower case. */
  public static String of(String header) {
    int end = header.length();
    int colon = header.lastIndexOf(':');
    if (colon > header.lastIndexOf(']')) {
      end = colon;
    }
    if (end > 0 && header.charAt(end - 1) == '.') {
      end--;
    }
    return header.substring(0, end).toLowerCase(Locale.ROOT);
  }
}
