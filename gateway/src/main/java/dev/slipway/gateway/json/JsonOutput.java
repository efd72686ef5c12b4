package dev.slipway.gateway.json;

import java.util.Map;

/** Builds JSON text. */
final class JsonOutput {
  private static final String HEX = "0123456789abcdef";

  private final StringBuilder out = new StringBuilder(256);

  JsonOutput value(Json value) {
    if (value instanceof Json.Obj object) {
      object(object);
    } else if (value instanceof Json.Arr array) {
      array(array);
    } else if (value instanceof Json.Text text) {
      text(text.value());
    } else if (value instanceof Json.Num number) {
      number(number);
    } else if (value instanceof Json.Bool flag) {
      out.append(flag.value());
    } else {
      out.append("null");
    }
    return this;
  }

  private void object(Json.Obj object) {
    String before = "{";
    for (Map.Entry<String, Json> member : object.members().entrySet()) {
      out.append(before);
      text(member.getKey());
      out.append(':');
      value(member.getValue());
      before = ",";
    }
    out.append(object.members().isEmpty() ? "{}" : "}");
  }

  private void array(Json.Arr array) {
    String before = "[";
    for (Json item : array.items()) {
      out.append(before);
      value(item);
      before = ",";
    }
    out.append(array.items().isEmpty() ? "[]" : "]");
  }

  private void number(Json.Num number) {
    // A whole number of ordinary size reads better, and in more languages, without an exponent.
    boolean ordinary = Math.abs((long) number.value().scale()) <= 20;
    out.append(ordinary ? number.value().toPlainString() : number.value().toString());
  }

  private void text(String text) {
    out.append('"');
    for (int i = 0; i < text.length(); i++) {
      character(text.charAt(i));
    }
    out.append('"');
  }

  private void character(char c) {
    switch (c) {
      case '"', '\\' -> out.append('\\').append(c);
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (c < ' ' || Character.isSurrogate(c) || c == '\u2028' || c == '\u2029') {
          // A lone surrogate has no UTF-8 form; escaped, a pair reads the same.
          out.append("\\u")
              .append(HEX.charAt(c >> 12))
              .append(HEX.charAt(c >> 8 & 15))
              .append(HEX.charAt(c >> 4 & 15))
              .append(HEX.charAt(c & 15));
        } else {
          out.append(c);
        }
      }
    }
  }

  @Override
  public String toString() {
    return out.toString();
  }
}
