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
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c != '\\' || i + 1 == text.length()) {
        plain.append(c);
        continue;
      }
      i++;
      char kind = text.charAt(i);
      int code = kind == 'u' ? unicode(text, i + 1) : -1;
      if (code >= 0) {
        plain.append((char) code);
        i += HEX_DIGITS;
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
