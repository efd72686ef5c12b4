package dev.slipway.gateway.guard;

import java.util.ArrayDeque;
import java.util.Deque;

/**
 * A path as servers understand it: percent-encoding undone, empty and dot segments and parameters
 * of segments taken out (RFC 3986 section 6.2.2). Otherwise {@code /%61pi} would get around a rule
 * for {@code /api}.
 */
public final class PlainPath {
  private PlainPath() {}

  /** The path of a request's target in its plain form. */
  public static String of(String uri) {
    int query = uri.indexOf('?');
    String path = query < 0 ? uri : uri.substring(0, query);
    boolean plain =
        path.indexOf('%') < 0
            && path.indexOf(';') < 0
            && !path.contains("//")
            && !path.contains("/.");
    return plain ? path : withoutDots(decoded(path));
  }

  private static String decoded(String path) {
    StringBuilder text = new StringBuilder(path.length());
    for (int i = 0; i < path.length(); i++) {
      int high = i + 2 < path.length() ? Character.digit(path.charAt(i + 1), 16) : -1;
      int low = high < 0 ? -1 : Character.digit(path.charAt(i + 2), 16);
      if (path.charAt(i) == '%' && low >= 0) {
        text.append((char) (high << 4 | low));
        i += 2;
      } else {
        text.append(path.charAt(i));
      }
    }
    return text.toString();
  }

  private static String withoutDots(String path) {
    Deque<String> segments = new ArrayDeque<>();
    for (String part : path.replace('\\', '/').split("/", -1)) {
      int parameters = part.indexOf(';');
      String segment = parameters < 0 ? part : part.substring(0, parameters);
      if (segment.equals("..")) {
        segments.pollLast();
      } else if (!segment.isEmpty() && !segment.equals(".")) {
        segments.addLast(segment);
      }
    }
    return "/" + String.join("/", segments);
  }
}
