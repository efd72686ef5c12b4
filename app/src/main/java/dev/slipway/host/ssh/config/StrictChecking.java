package dev.slipway.host.ssh.config;

import java.util.Locale;

/** What happens with a machine that nothing is known of. A changed key always stops. */
public enum StrictChecking {
  /** The user is asked. */
  ASK,
  /** It is refused. */
  YES,
  /** It is accepted and remembered. */
  ACCEPT_NEW;

  static StrictChecking parse(String value) {
    return switch (value.toLowerCase(Locale.ROOT)) {
      case "yes", "true" -> YES;
      case "no", "off", "false", "accept-new" -> ACCEPT_NEW;
      default -> ASK;
    };
  }
}
