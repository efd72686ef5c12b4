package dev.slipway.config.edit;

import java.util.List;
import org.snakeyaml.engine.v2.scanner.StreamReader;

/** Writes a text on one line, in the quotes that it needs. */
final class Scalars {
  private static final String NOT_FIRST = ",[]{}#&*!|>'\"%@`";
  private static final String BRACKETS = ",[]{}";

  private Scalars() {}

  /** How a text was written before, which is kept if it can be. */
  enum Quotes {
    NONE,
    SINGLE,
    DOUBLE
  }

  static String key(String name) {
    return text(name, Quotes.NONE, true);
  }

  /**
   * @param flow inside brackets, where more signs have a meaning
   */
  static String text(String text, Quotes before, boolean flow) {
    return switch (before) {
      case NONE -> fitsPlain(text, flow) && !Ambiguity.ofText(text) ? text : quoted(text);
      case SINGLE -> fitsSingle(text) ? inSingle(text) : inDouble(text);
      case DOUBLE -> inDouble(text);
    };
  }

  static String plain(String text, boolean flow) {
    return fitsPlain(text, flow) && !Ambiguity.ofPlain(text) ? text : quoted(text);
  }

  private static String quoted(String text) {
    boolean manyEscapes = text.indexOf('"') >= 0 || text.indexOf('\\') >= 0;
    return manyEscapes && text.indexOf('\'') < 0 && fitsSingle(text)
        ? inSingle(text)
        : inDouble(text);
  }

  private static boolean fitsPlain(String text, boolean flow) {
    if (text.isEmpty()
        || !text.strip().equals(text)
        || !text.codePoints().allMatch(Scalars::isSafe)) {
      return false;
    }
    char first = text.charAt(0);
    if (NOT_FIRST.indexOf(first) >= 0) return false;
    boolean indicator = first == '-' || first == '?' || first == ':';
    if (indicator && (text.length() == 1 || text.charAt(1) == ' ')) return false;
    if (indicator && flow && first != '-') return false;
    if (text.startsWith("---") || text.startsWith("...")) return false;
    if (text.contains(": ") || text.contains(" #") || text.endsWith(":")) return false;
    return !flow || text.chars().noneMatch(unit -> BRACKETS.indexOf(unit) >= 0);
  }

  private static boolean fitsSingle(String text) {
    return text.codePoints().allMatch(Scalars::isSafe);
  }

  /** A character that stands for itself on one line. */
  static boolean isSafe(int point) {
    boolean otherBreak = point == 0x85 || point == 0x2028 || point == 0x2029;
    return point >= ' ' && point != 0xFEFF && !otherBreak && StreamReader.isPrintable(point);
  }

  private static String inSingle(String text) {
    return "'" + text.replace("'", "''") + "'";
  }

  private static String inDouble(String text) {
    var out = new StringBuilder("\"");
    text.codePoints().forEach(point -> append(out, point));
    return out.append('"').toString();
  }

  private static void append(StringBuilder out, int point) {
    switch (point) {
      case '"' -> out.append("\\\"");
      case '\\' -> out.append("\\\\");
      case '\n' -> out.append("\\n");
      case '\r' -> out.append("\\r");
      case '\t' -> out.append("\\t");
      default -> {
        if (isSafe(point)) out.appendCodePoint(point);
        else out.append("\\u%04X".formatted(point));
      }
    }
  }

  /** True if a text of several lines can stand below a bar, letter by letter. */
  static boolean fitsBlock(String text) {
    if (text.indexOf('\n') < 0 || text.startsWith("\n") || text.startsWith(" ")) return false;
    if (text.startsWith("\t") || text.endsWith("\n\n")) return false;
    boolean safe =
        text.codePoints().allMatch(point -> point == '\n' || point == '\t' || isSafe(point));
    return safe && blockLines(text).stream().noneMatch(line -> !line.isEmpty() && line.isBlank());
  }

  /** The sign that begins such a text. */
  static String blockHeader(String text) {
    return text.endsWith("\n") ? "|" : "|-";
  }

  static List<String> blockLines(String text) {
    String body = text.endsWith("\n") ? text.substring(0, text.length() - 1) : text;
    return List.of(body.split("\n", -1));
  }
}
