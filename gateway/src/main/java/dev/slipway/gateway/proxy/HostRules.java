package dev.slipway.gateway.proxy;

/**
 * Which hosts a request may name (RFC 9110 section 7.2): a name or an address, and perhaps a port.
 */
final class HostRules {
  private static final int MAX_PORT = 65_535;

  private HostRules() {}

  static boolean valid(String host) {
    int end = host.startsWith("[") ? bracketEnd(host) : nameEnd(host);
    if (end <= 0) {
      return false;
    }
    return end == host.length() || (host.charAt(end) == ':' && validPort(host, end + 1));
  }

  /** Where a name ends; 0 if there is none. */
  private static int nameEnd(String host) {
    int end = 0;
    while (end < host.length() && nameCharacter(host.charAt(end))) {
      end++;
    }
    return end;
  }

  /** Where an address in brackets ends; 0 if it does not. */
  private static int bracketEnd(String host) {
    int end = 1;
    while (end < host.length() && addressCharacter(host.charAt(end))) {
      end++;
    }
    return end > 1 && end < host.length() && host.charAt(end) == ']' ? end + 1 : 0;
  }

  private static boolean validPort(String host, int start) {
    int port = 0;
    for (int i = start; i < host.length(); i++) {
      char c = host.charAt(i);
      if (c < '0' || c > '9') {
        return false;
      }
      port = port * 10 + c - '0';
      if (port > MAX_PORT) {
        return false;
      }
    }
    return true;
  }

  private static boolean nameCharacter(char c) {
    return (c >= 'a' && c <= 'z')
        || (c >= 'A' && c <= 'Z')
        || (c >= '0' && c <= '9')
        || c == '-'
        || c == '.'
        || c == '_';
  }

  private static boolean addressCharacter(char c) {
    return (c >= 'a' && c <= 'f')
        || (c >= 'A' && c <= 'F')
        || (c >= '0' && c <= '9')
        || c == ':'
        || c == '.';
  }
}
