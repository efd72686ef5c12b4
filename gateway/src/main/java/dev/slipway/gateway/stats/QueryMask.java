package dev.slipway.gateway.stats;

import java.util.Locale;
import java.util.Set;

/** Takes secrets out of an address: the values of parameters whose names say that they are one. */
final class QueryMask {
  private static final String MASK = "***";
  private static final Set<String> EXACT = Set.of("code", "sig", "auth", "pwd", "sid", "jwt");
  private static final String[] PARTS = {
    "key", "token", "secret", "passw", "signature", "credential", "session", "authorization"
  };

  private QueryMask() {}

  static String of(String uri) {
    int query = uri.indexOf('?');
    if (query < 0 || query == uri.length() - 1) {
      return uri;
    }
    StringBuilder masked = new StringBuilder(uri.length()).append(uri, 0, query + 1);
    String separator = "";
    for (String parameter : uri.substring(query + 1).split("&", -1)) {
      int equals = parameter.indexOf('=');
      boolean secret = equals > 0 && secret(parameter.substring(0, equals));
      masked.append(separator).append(secret ? parameter.substring(0, equals + 1) : parameter);
      masked.append(secret ? MASK : "");
      separator = "&";
    }
    return masked.toString();
  }

  private static boolean secret(String name) {
    String plain = plain(name).toLowerCase(Locale.ROOT);
    if (EXACT.contains(plain)) {
      return true;
    }
    for (String part : PARTS) {
      if (plain.contains(part)) {
        return true;
      }
    }
    return false;
  }

  /** Without percent-encoding, which does not hide a name from the service either. */
  private static String plain(String name) {
    if (name.indexOf('%') < 0) {
      return name;
    }
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < name.length(); i++) {
      int high = i + 2 < name.length() ? Character.digit(name.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(name.charAt(i + 2), 16);
      if (name.charAt(i) == '%' && low >= 0) {
        text.append((char) (high << 4 | low));
        i += 2;
      } else {
        text.append(name.charAt(i));
      }
    }
    return text.toString();
  }
}
