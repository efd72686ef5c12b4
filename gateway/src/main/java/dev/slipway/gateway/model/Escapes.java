package dev.slipway.gateway.model;

/** The inside of a JSON string (RFC 8259 section 7), so that a name has one form. */
final class Escapes {
  private static final int HEX_DIGITS = 4;
  private static final int HEX = 16;

  private Escapes() {}

  /** What cannot be resolved stays as it is. */
  static String resolve(String text) {
    if (text.indexOf('\\') < 0) {
      return text;
    }
    StringBuilder plain = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      char c = text.charAt(at);
      at++;
      if (c != '\\' || at == text.length()) {
        plain.append(c);
        continue;
      }
      char kind = text.charAt(at);
      at++;
      int code = kind == 'u' ? unicode(text, at) : -1;
      if (code >= 0) {
        plain.append((char) code);
        at += HEX_DIGITS;
      } else {
        plain.append(single(kind));
      }
    }
    return plain.toString();
  }

  private static int unicode(String text, int from) {
    int code = 0;
    for (int i = from; i < from + HEX_DIGITS; i++) {
      int digit = i < text.length() ? Character.digit(text.charAt(i), HEX) : -1;
      if (digit < 0) {
        return -1;
      }
      code = code * HEX + digit;
    }
    return code;
  }

  private static char single(char kind) {
    return switch (kind) {
      case 'b' -> '\b';
      case 'f' -> '\f';
      case 'n' -> '\n';
      case 'r' -> '\r';
      case 't' -> '\t';
      default -> kind;
    };
  }
}
