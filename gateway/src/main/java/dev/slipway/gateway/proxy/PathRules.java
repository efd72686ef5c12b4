package dev.slipway.gateway.proxy;

import org.jspecify.annotations.Nullable;

/**
 * Which paths a request may ask for: none that one server takes for another path than the next one
 * does, as then the rules of one path would be got around by asking for another.
 */
final class PathRules {
  private PathRules() {}

  /** What is wrong with the path of a target, as part of a sentence; null if nothing is. */
  static @Nullable String fault(String target) {
    int query = target.indexOf('?');
    String path = query < 0 ? target : target.substring(0, query);
    if (path.indexOf('\\') >= 0) {
      return "its path has a backslash, which must be percent-encoded";
    }
    if (path.indexOf('%') < 0 && !path.contains("/..")) {
      return null;
    }
    StringBuilder decoded = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      char c = path.charAt(i);
      if (c == '%') {
        int code = code(path, i);
        if (code <= 0) {
          return "its path is not percent-encoded as it should be";
        }
        i += 2;
        c = (char) code;
      }
      decoded.append(c == '\\' ? '/' : c);
    }
    return climbs(decoded) ? "its path leads upwards" : null;
  }

  /** The byte that is written as three characters, or -1. */
  private static int code(String path, int at) {
    if (at + 2 >= path.length()) {
      return -1;
    }
    int high = Character.digit(path.charAt(at + 1), 16);
    int low = Character.digit(path.charAt(at + 2), 16);
    return high < 0 || low < 0 ? -1 : high << 4 | low;
  }

  /** Whether a segment is {@code ..}, also where parameters follow it, which some servers drop. */
  private static boolean climbs(CharSequence path) {
    for (int i = 0; i + 2 < path.length(); i++) {
      if (path.charAt(i) == '/' && path.charAt(i + 1) == '.' && path.charAt(i + 2) == '.') {
        char next = i + 3 < path.length() ? path.charAt(i + 3) : '/';
        if (next == '/' || next == ';') {
          return true;
        }
      }
    }
    return false;
  }
}
