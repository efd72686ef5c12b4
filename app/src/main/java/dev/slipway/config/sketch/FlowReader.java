package dev.slipway.config.sketch;

import java.util.List;

/**
 * Reads lists in brackets and fields in braces; both may be nested, and their ends may be missing.
 */
final class FlowReader {
  private static final int DEEPEST = 64;
  private static final String REFERENCE = "${{";

  private final String text;
  private final Scan scan;
  private final List<Branch> all;
  private int column;
  private int depth;

  FlowReader(String text, Scan scan, List<Branch> all) {
    this.text = text;
    this.scan = scan;
    this.all = all;
  }

  /** Reads from the opening bracket on; further lines must stand deeper than this column. */
  void read(Branch owner, int outerColumn) {
    column = outerColumn;
    depth = 0;
    readCollection(owner);
  }

  /** False if its end is missing. */
  private boolean readCollection(Branch owner) {
    int start = scan.place();
    Style style = scan.here() == '{' ? Style.MAP : Style.LIST;
    owner.is(new Value(style, start, start + 1, false));
    scan.moveTo(start + 1);
    depth++;
    boolean closed = readEntries(owner, style);
    depth--;
    owner.is(new Value(style, start, Math.max(scan.place(), start + 1), closed));
    return closed;
  }

  private boolean readEntries(Branch owner, Style style) {
    while (toContent()) {
      char here = scan.here();
      if (here == ']' || here == '}') {
        scan.moveTo(scan.place() + 1);
        return true;
      }
      if (here == ',') scan.moveTo(scan.place() + 1);
      else if (!readEntry(owner, style)) return false;
    }
    return false;
  }

  private boolean readEntry(Branch owner, Style style) {
    int from = scan.place();
    int colon = colon(from);
    if (style == Style.LIST) {
      Branch item = added(owner.item(from, column + 1));
      return colon < 0 ? readValue(item) : readField(item, from, colon);
    }
    if (colon >= 0) return readField(owner, from, colon);
    int end = plainEnd(from);
    added(owner.field(Keys.name(text, from, end), from, end, column + 1));
    scan.moveTo(end);
    return true;
  }

  private boolean readField(Branch owner, int from, int colon) {
    Branch field = added(owner.field(Keys.name(text, from, colon), from, colon, column + 1));
    scan.moveTo(colon + 1);
    if (!toContent()) return false;
    return ",]}".indexOf(scan.here()) >= 0 || readValue(field);
  }

  private boolean readValue(Branch branch) {
    int from = scan.place();
    char here = scan.here();
    if ((here == '{' || here == '[') && depth < DEEPEST) return readCollection(branch);
    if (here == '"' || here == '\'') {
      Value quoted = Quotes.read(text, scan, column);
      branch.is(quoted);
      return quoted.closed();
    }
    int end = plainEnd(from);
    branch.is(new Value(here == '*' ? Style.ALIAS : Style.PLAIN, from, end, true));
    scan.moveTo(Math.max(end, from + 1));
    return true;
  }

  /** The colon behind a name in braces; also without a space before brackets and quotes. */
  private int colon(int from) {
    int end = plainEnd(from);
    char first = text.charAt(from);
    if (first == '"' || first == '\'') return Keys.colonOfBlock(text, from, scan.lineEnd());
    for (int i = from; i < end; i++) {
      if (text.charAt(i) == ':' && (Keys.endsName(text, i) || i + 1 == end)) return i;
    }
    return -1;
  }

  /** Where a text without quotes ends; never where it starts. */
  private int plainEnd(int from) {
    int end = scan.lineEnd();
    int at = from;
    while (at < end && (at == from || !endsPlain(at))) {
      int close = text.startsWith(REFERENCE, at) ? text.indexOf("}}", at, end) : -1;
      at = close >= 0 ? close + 2 : at + 1;
    }
    while (at > from + 1 && Scan.isBlank(text.charAt(at - 1))) at--;
    return at;
  }

  private boolean endsPlain(int at) {
    char unit = text.charAt(at);
    boolean comment = unit == '#' && Scan.isBlank(text.charAt(at - 1));
    boolean sign = ",]}[{".indexOf(unit) >= 0 && !(unit == '{' && inReferenceSign(at));
    return sign || comment;
  }

  private boolean inReferenceSign(int at) {
    return text.startsWith(REFERENCE, at - 1) || text.startsWith(REFERENCE, at - 2);
  }

  /** Goes on to the next sign, over lines too; false where the brackets cannot go on. */
  private boolean toContent() {
    while (!scan.atEnd()) {
      scan.skipSpaces();
      if (scan.atComment()) scan.moveTo(scan.lineEnd());
      if (!scan.atLineEnd()) return true;
      if (scan.indentBelow() <= column && !closesBelow()) return false;
      scan.toFilledLine();
    }
    return false;
  }

  private boolean closesBelow() {
    int at = scan.lineEnd();
    while (at < text.length() && Scan.isBlank(text.charAt(at))) at++;
    return at < text.length() && (text.charAt(at) == ']' || text.charAt(at) == '}');
  }

  private Branch added(Branch branch) {
    all.add(branch);
    return branch;
  }
}
