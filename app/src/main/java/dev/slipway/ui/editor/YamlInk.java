package dev.slipway.ui.editor;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Finds the inks of a YAML text, line by line. It reads what a person would take the line for, also
 * while the text is half written and no parser would accept it.
 */
final class YamlInk {
  private static final Pattern NUMBER =
      Pattern.compile(
          "[-+]?(\\d[\\d_]*(\\.\\d+)?(\\.\\.(\\d+(\\.\\d+)?)?)?|\\.\\.\\d+|0x\\p{XDigit}+)");
  private static final Pattern WORD =
      Pattern.compile("(?i:true|false|yes|no|on|off|null)|~|[&*!]\\S*|<<");
  private static final Pattern BLOCK = Pattern.compile("[|>][-+0-9]{0,2}");
  private static final int NONE = -1;

  private int blockParent = NONE;
  private char openQuote;
  private int flowDepth;

  private YamlInk() {}

  /** The runs of each line; a line break belongs to none. */
  static List<List<InkRun>> of(List<String> lines) {
    YamlInk ink = new YamlInk();
    List<List<InkRun>> result = new ArrayList<>(lines.size());
    for (String line : lines) result.add(ink.line(line));
    return result;
  }

  private List<InkRun> line(String line) {
    LineInk out = new LineInk(line);
    int indent = indentOf(line);
    if (blockParent != NONE) {
      if (indent == line.length() || indent > blockParent) {
        out.scalarUpTo(line.length(), Ink.TEXT);
        return out.finish();
      }
      blockParent = NONE;
    }
    int at = openQuote == 0 ? indent : quoted(line, 0, out);
    boolean start = at == indent;
    while (at < line.length()) at = token(line, at, out, start && at == indent);
    return out.finish();
  }

  private int token(String line, int at, LineInk out, boolean lineStart) {
    char c = line.charAt(at);
    if (Character.isWhitespace(c)) {
      out.upTo(at + 1, Ink.PLAIN);
      return at + 1;
    }
    if (c == '#' && (at == 0 || Character.isWhitespace(line.charAt(at - 1)))) {
      out.upTo(line.length(), Ink.COMMENT);
      return line.length();
    }
    if (lineStart && at == 0 && (line.startsWith("---") || line.startsWith("..."))) {
      return sign(out, 3);
    }
    if (isDash(line, at) || (c == '?' && isEndOrSpace(line, at + 1))) return sign(out, at + 1);
    if (c == '[' || c == '{') {
      flowDepth++;
      return sign(out, at + 1);
    }
    if (flowDepth > 0 && (c == ']' || c == '}' || c == ',')) {
      if (c != ',') flowDepth--;
      return sign(out, at + 1);
    }
    if (c == ':' && isEndOrSpace(line, at + 1)) return sign(out, at + 1);
    return c == '"' || c == '\'' ? quoted(line, at, out) : plain(line, at, out);
  }

  private static int sign(LineInk out, int end) {
    out.upTo(end, Ink.SIGN);
    return end;
  }

  private int quoted(String line, int at, LineInk out) {
    int from = at;
    if (openQuote == 0) {
      openQuote = line.charAt(at);
      from++;
    }
    int close = closingQuote(line, from);
    if (close < 0) {
      out.scalarUpTo(line.length(), Ink.TEXT);
      return line.length();
    }
    openQuote = 0;
    boolean key = isColon(line, skipSpaces(line, close + 1));
    out.scalarUpTo(close + 1, key ? Ink.KEY : Ink.TEXT);
    return close + 1;
  }

  private int closingQuote(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      char c = line.charAt(i);
      if (c == '\\' && openQuote == '"') i++;
      else if (c == openQuote) {
        boolean doubled = c == '\'' && i + 1 < line.length() && line.charAt(i + 1) == '\'';
        if (!doubled) return i;
        i++;
      }
    }
    return -1;
  }

  private int plain(String line, int at, LineInk out) {
    int end = plainEnd(line, at);
    int trimmed = end;
    while (trimmed > at && Character.isWhitespace(line.charAt(trimmed - 1))) trimmed--;
    String scalar = line.substring(at, trimmed);
    if (isColon(line, end)) {
      out.scalarUpTo(trimmed, scalar.equals("<<") ? Ink.WORD : Ink.KEY);
      return end;
    }
    if (BLOCK.matcher(scalar).matches()) {
      blockParent = parentColumn(line);
      return sign(out, end);
    }
    if (scalar.charAt(0) == '&' || scalar.charAt(0) == '!' || scalar.charAt(0) == '*') {
      int space = scalar.indexOf(' ');
      int wordEnd = space < 0 ? trimmed : at + space;
      out.upTo(wordEnd, Ink.WORD);
      return wordEnd;
    }
    out.scalarUpTo(trimmed, inkOf(scalar));
    return Math.max(trimmed, at + 1);
  }

  private static Ink inkOf(String scalar) {
    if (NUMBER.matcher(scalar).matches()) return Ink.NUMBER;
    if (WORD.matcher(scalar).matches()) return Ink.WORD;
    return Ink.TEXT;
  }

  private int plainEnd(String line, int at) {
    int i = at;
    while (i < line.length()) {
      if (line.startsWith("${{", i)) {
        int close = line.indexOf("}}", i);
        i = close < 0 ? line.length() : close + 2;
        continue;
      }
      char c = line.charAt(i);
      if (i > at && c == ':' && isEndOrSpace(line, i + 1)) return i;
      if (i > at && c == '#' && Character.isWhitespace(line.charAt(i - 1))) return i;
      if (flowDepth > 0 && (c == ',' || c == ']' || c == '}')) return i;
      i++;
    }
    return line.length();
  }

  /** The column that the lines of a block scalar opened in this line must be right of. */
  private static int parentColumn(String line) {
    int at = indentOf(line);
    int dash = at;
    while (isDash(line, at)) {
      dash = at;
      at = skipSpaces(line, at + 1);
    }
    boolean keyed = line.indexOf(':', at) >= 0;
    return keyed ? at : dash;
  }

  private static boolean isDash(String line, int at) {
    return at < line.length() && line.charAt(at) == '-' && isEndOrSpace(line, at + 1);
  }

  private static boolean isColon(String line, int at) {
    return at < line.length() && line.charAt(at) == ':' && isEndOrSpace(line, at + 1);
  }

  private static boolean isEndOrSpace(String line, int at) {
    return at >= line.length() || Character.isWhitespace(line.charAt(at));
  }

  private static int skipSpaces(String line, int at) {
    int i = at;
    while (i < line.length() && Character.isWhitespace(line.charAt(i))) i++;
    return i;
  }

  private static int indentOf(String line) {
    return skipSpaces(line, 0);
  }
}
