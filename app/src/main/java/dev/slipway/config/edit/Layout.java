package dev.slipway.config.edit;

import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;

/** Lines, columns and line breaks of a text, and where values and their comments lie in them. */
final class Layout {
  private final Source source;
  private final String text;
  private final String lineBreak;

  Layout(Source source) {
    this.source = source;
    this.text = source.text();
    this.lineBreak = lineBreak(text);
  }

  String text() {
    return text;
  }

  String lineBreak() {
    return lineBreak;
  }

  int bodyStart() {
    return source.bodyStart();
  }

  int lineStart(int offset) {
    return source.lineStart(offset);
  }

  /** Behind the last character of the line, before its line break. */
  int lineEnd(int offset) {
    return source.lineEnd(offset);
  }

  /** Where the next line starts; the end of the text if there is none. */
  int nextLine(int offset) {
    int end = lineEnd(offset);
    return end + breakAt(end);
  }

  /** Where the line break begins that ends the line before this one. */
  int breakBefore(int lineStart) {
    boolean pair = lineStart >= 2 && text.startsWith("\r\n", lineStart - 2);
    return Math.max(bodyStart(), lineStart - (pair ? 2 : 1));
  }

  int column(int offset) {
    return offset - lineStart(offset);
  }

  boolean sameLine(int one, int other) {
    return lineStart(one) == lineStart(other);
  }

  /** True if nothing but blanks stands before this in its line. */
  boolean isFirstInLine(int offset) {
    return text.substring(lineStart(offset), offset).isBlank();
  }

  boolean isBlank(int start, int end) {
    return text.substring(start, end).isBlank();
  }

  boolean endsWithBreak() {
    return text.endsWith("\n") || text.endsWith("\r");
  }

  boolean isAlias(Node node) {
    return startsWith(node, '*');
  }

  /** Behind the anchor and the tag of a value, if it has any. */
  int contentStart(Node node) {
    int at = node.span().start();
    while (at < node.span().end() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      at = skipBlank(propertyEnd(at), node.span().end());
    }
    return at;
  }

  /** Behind the last anchor or tag; empty values have their end here. */
  int propertiesEnd(Node node) {
    int at = node.span().start();
    int end = at;
    while (at < node.span().end() && (text.charAt(at) == '&' || text.charAt(at) == '!')) {
      end = propertyEnd(at);
      at = skipBlank(end, node.span().end());
    }
    return end;
  }

  boolean hasProperties(Node node) {
    return startsWith(node, '&') || startsWith(node, '!');
  }

  /** Written with brackets or braces. */
  boolean isFlow(Node node) {
    int at = contentStart(node);
    return !(node instanceof Node.Scalar)
        && at < text.length()
        && "[{".indexOf(text.charAt(at)) >= 0;
  }

  /** Text of several lines below a bar or an angle. */
  boolean isBlockText(Node node) {
    int at = contentStart(node);
    return node instanceof Node.Scalar
        && at < node.span().end()
        && "|>".indexOf(text.charAt(at)) >= 0;
  }

  /** The end of the last line that belongs to a value, before its line break. */
  int end(Node node) {
    int end = lineEnd(node.span().end());
    if (!keepsBlankLines(node)) return end;
    int next = nextLine(end);
    while (next > end && next < text.length() && isBlank(next, lineEnd(next))) {
      end = lineEnd(next);
      next = nextLine(end);
    }
    return end;
  }

  /** Behind the comment lines that are indented deeper than a column and follow a line at once. */
  int behindComments(int lineEnd, int column) {
    int end = lineEnd;
    int next = nextLine(end);
    while (next > end && isComment(next) && indentation(next) > column) {
      end = lineEnd(next);
      next = nextLine(end);
    }
    return end;
  }

  /** The start of the first of the comment lines directly above a line. */
  int aboveComments(int lineStart, int leastColumn) {
    int start = lineStart;
    while (start > bodyStart()) {
      int above = lineStart(breakBefore(start));
      if (!isComment(above) || indentation(above) > leastColumn) break;
      start = above;
    }
    return start;
  }

  private boolean isComment(int lineStart) {
    int at = lineStart + indentation(lineStart);
    return at < text.length() && text.charAt(at) == '#';
  }

  int indentation(int lineStart) {
    return skipBlank(lineStart, lineEnd(lineStart)) - lineStart;
  }

  private int skipBlank(int from, int end) {
    int at = from;
    while (at < end && Character.isWhitespace(text.charAt(at))) at++;
    return at;
  }

  private int propertyEnd(int at) {
    int end = at;
    while (end < text.length() && !Character.isWhitespace(text.charAt(end))) end++;
    return end;
  }

  private boolean startsWith(Node node, char sign) {
    int start = node.span().start();
    return start < node.span().end() && text.charAt(start) == sign;
  }

  private boolean keepsBlankLines(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> isBlockText(scalar) && blockHeader(scalar).indexOf('+') >= 0;
      case Node.Sequence list -> !list.items().isEmpty() && keepsBlankLines(list.items().getLast());
      case Node.Mapping group ->
          !isFlow(group)
              && group.entries().stream()
                  .map(Node.Entry::value)
                  .filter(value -> value.span().end() == group.span().end())
                  .anyMatch(this::keepsBlankLines);
    };
  }

  /** The bar or angle with the signs behind it. */
  String blockHeader(Node node) {
    int start = contentStart(node);
    return text.substring(start, propertyEnd(start));
  }

  private int breakAt(int offset) {
    if (text.startsWith("\r\n", offset)) return 2;
    return offset < text.length() ? 1 : 0;
  }

  private static String lineBreak(String text) {
    int lf = text.indexOf('\n');
    if (lf < 0) return text.indexOf('\r') >= 0 ? "\r" : "\n";
    return lf > 0 && text.charAt(lf - 1) == '\r' ? "\r\n" : "\n";
  }
}
