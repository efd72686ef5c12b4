package dev.slipway.gateway.balance;

import dev.slipway.gateway.api.Stickiness;
import org.jspecify.annotations.Nullable;

/** The cookie that brings a client back to its replica (RFC 6265). */
public final class StickyCookie {
  private StickyCookie() {}

  /**
   * The mark in a Cookie header, or null.
   *
   * @param header such as {@code a=1; b=2}
   */
  public static @Nullable String mark(Stickiness stickiness, @Nullable String header) {
    if (header == null) {
      return null;
    }
    String name = stickiness.cookie();
    for (int at = 0; at < header.length(); ) {
      int semicolon = header.indexOf(';', at);
      int end = semicolon < 0 ? header.length() : semicolon;
      while (at < end && header.charAt(at) == ' ') {
        at++;
      }
      int value = at + name.length() + 1;
      if (value <= end && header.startsWith(name, at) && header.charAt(value - 1) == '=') {
        return header.substring(value, end).strip();
      }
      at = end + 1;
    }
    return null;
  }

  /**
   * A Set-Cookie header that brings the client back. No script reads it, and other sites' requests
   * carry it only when the user follows a link.
   *
   * @param secure whether the client spoke TLS, and so is to show it nowhere else
   */
  public static String set(Stickiness stickiness, String mark, boolean secure) {
    return stickiness.cookie()
        + "="
        + mark
        + "; Path=/; Max-Age="
        + stickiness.lifetime().toSeconds()
        + "; HttpOnly; SameSite=Lax"
        + (secure ? "; Secure" : "");
  }
}
