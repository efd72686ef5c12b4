package dev.slipway.ui.logs;

import java.util.ArrayList;
import java.util.List;

/**
 * Takes the escape sequences out of one line: colours and weights become spans, all other sequences
 * and control characters are dropped. Each line stands for itself.
 */
final class AnsiParser {
  private static final char ESCAPE = '\u001b';
  private static final char BELL = '\u0007';
  private static final char DELETE = '\u007f';

  private final String raw;
  private final StringBuilder text = new StringBuilder();
  private final List<AnsiSpan> spans = new ArrayList<>();
  private AnsiStyle style = AnsiStyle.PLAIN;
  private int spanStart;
  private int at;

  private AnsiParser(String raw) {
    this.raw = raw;
  }

  static AnsiText parse(String raw) {
    return new AnsiParser(raw).parse();
  }

  /** Only the text. */
  static String strip(String raw) {
    return clean(raw) ? raw : parse(raw).text();
  }

  private static boolean clean(String raw) {
    for (int i = 0; i < raw.length(); i++) {
      if (control(raw.charAt(i))) return false;
    }
    return true;
  }

  private static boolean control(char c) {
    return (c < ' ' && c != '\t') || c == DELETE;
  }

  private AnsiText parse() {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c == ESCAPE) {
        escape();
      } else if (!control(c)) {
        text.append(c);
      }
    }
    endSpan();
    return new AnsiText(text.toString(), spans);
  }

  private void escape() {
    if (at >= raw.length()) return;
    char kind = raw.charAt(at++);
    switch (kind) {
      case '[' -> controlSequence();
      case ']', 'P', '^', '_', 'X' -> string();
      default -> shortSequence(kind);
    }
  }

  private void controlSequence() {
    int start = at;
    while (at < raw.length() && !between(raw.charAt(at), '@', '~')) at++;
    if (at >= raw.length()) return;
    String parameters = raw.substring(start, at);
    if (raw.charAt(at++) == 'm') restyle(parameters);
  }

  /** A title or a link: everything up to its end. */
  private void string() {
    while (at < raw.length()) {
      char c = raw.charAt(at++);
      if (c == BELL) return;
      if (c == ESCAPE) {
        if (at < raw.length() && raw.charAt(at) == '\\') at++;
        return;
      }
    }
  }

  private void shortSequence(char kind) {
    if (!between(kind, ' ', '/')) return;
    while (at < raw.length() && between(raw.charAt(at), ' ', '/')) at++;
    if (at < raw.length()) at++;
  }

  private void restyle(String parameters) {
    AnsiStyle next = new SgrCodes(parameters).apply(style);
    if (next.equals(style)) return;
    endSpan();
    style = next;
  }

  private void endSpan() {
    if (text.length() > spanStart) spans.add(new AnsiSpan(spanStart, text.length(), style));
    spanStart = text.length();
  }

  private static boolean between(char c, char low, char high) {
    return c >= low && c <= high;
  }
}
