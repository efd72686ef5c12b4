package dev.slipway.config.edit;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.List;

/** Puts a value in the place of one that stands there. The comment in its line stays. */
final class ValueChange {
  private final Layout layout;
  private final Writer writer;
  private final Spot spot;
  private final Node old;
  private final int start;
  private final int from;
  private final List<TextEdit> edits = new ArrayList<>();

  private ValueChange(Draft draft, Spot spot) {
    this.layout = draft.layout();
    this.writer = draft.writer();
    this.spot = spot;
    this.old = spot.value();
    this.start = layout.contentStart(old);
    this.from = layout.hasProperties(old) ? layout.propertiesEnd(old) : spot.mark();
  }

  static List<TextEdit> of(Draft draft, Spot spot, Value now) {
    var change = new ValueChange(draft, spot);
    if (change.staysInline(now)) change.inline(now);
    else change.lines(now);
    return change.edits;
  }

  /**
   * A list in brackets stays one, unless it is empty: then it grows as lists are usually written.
   */
  private boolean staysInline(Value now) {
    if (spot.inFlow() || !writer.needsLines(now)) return true;
    if (now instanceof Value.Text) return commentsBelowMark();
    boolean sameSort =
        switch (old) {
          case Node.Sequence list -> now instanceof Value.Items && !list.items().isEmpty();
          case Node.Mapping group -> now instanceof Value.Fields && !group.entries().isEmpty();
          case Node.Scalar _ -> false;
        };
    return sameSort && layout.isFlow(old);
  }

  /** They would become part of a text below a bar. */
  private boolean commentsBelowMark() {
    int below = layout.lineEnd(from);
    return below < start && !layout.text().substring(below, start).isBlank();
  }

  private void inline(Value now) {
    boolean keeps = !(now instanceof Value.Text text) || text.keepsQuotes();
    Scalars.Quotes quotes = keeps ? quotes() : Scalars.Quotes.NONE;
    String words = Writer.inline(now, quotes, spot.inFlow());
    if (spot.isEmpty() && !layout.hasProperties(old)) {
      insertBehindMark(words);
    } else if (layout.isBlockText(old)) {
      int headerEnd = start + layout.blockHeader(old).length();
      replace(start, headerEnd, words);
      replace(layout.lineEnd(start), layout.end(old), "");
    } else if (old instanceof Node.Scalar || layout.isFlow(old)) {
      replace(start, old.span().end(), words.isEmpty() ? "null" : words);
    } else if (layout.sameLine(start, from)) {
      replace(start, layout.end(old), words);
    } else {
      replace(from, from, " " + words);
      replace(layout.breakBefore(layout.lineStart(start)), layout.end(old), "");
    }
  }

  private void insertBehindMark(String words) {
    if (words.isEmpty()) return;
    String colon = spot.hasColon() ? " " : ": ";
    int end = layout.lineEnd(from);
    boolean restIsBlank = !spot.inFlow() && layout.isBlank(from, end);
    replace(from, restIsBlank ? end : from, colon + words);
  }

  private Scalars.Quotes quotes() {
    if (!(old instanceof Node.Scalar) || start >= old.span().end()) return Scalars.Quotes.NONE;
    return switch (layout.text().charAt(start)) {
      case '\'' -> Scalars.Quotes.SINGLE;
      case '"' -> Scalars.Quotes.DOUBLE;
      default -> Scalars.Quotes.NONE;
    };
  }

  /** In the line of the key or dash stands what begins the value; the rest goes below it. */
  private void lines(Value now) {
    List<String> all = all(now);
    String head = all.getFirst();
    String rest = below(all.subList(1, all.size()));
    boolean oldBelow = !spot.isEmpty() && !layout.sameLine(start, from);
    boolean oldIsBlock = !(old instanceof Node.Scalar) && !layout.isFlow(old);
    if (oldBelow && !(now instanceof Value.Text)) {
      replace(from, from, head);
      int above = layout.breakBefore(layout.lineStart(start));
      replace(above, layout.end(old), rest);
    } else if (oldBelow) {
      replace(from, layout.end(old), head + rest);
    } else if (oldIsBlock) {
      replace(from, layout.end(old), head + rest);
    } else if (layout.isBlockText(old)) {
      replace(from, start + layout.blockHeader(old).length(), head);
      replace(layout.lineEnd(start), layout.end(old), rest);
    } else {
      int end = spot.isEmpty() ? from : old.span().end();
      replace(from, end, head);
      int lineEnd = layout.lineEnd(end);
      replace(lineEnd, lineEnd, rest);
    }
  }

  /** The first is what stands behind the colon or dash. */
  private List<String> all(Value now) {
    if (spot.isItem()) {
      List<String> lines = new ArrayList<>(writer.item(now, spot.column()));
      lines.set(0, lines.getFirst().stripLeading().substring(1));
      return lines;
    }
    List<String> lines = new ArrayList<>();
    if (now instanceof Value.Text(String text, boolean _)) {
      lines.add(" " + Scalars.blockHeader(text));
      lines.addAll(Writer.textLines(text, textColumn()));
    } else {
      lines.add("");
      lines.addAll(writer.body(now, bodyColumn(now)));
    }
    return lines;
  }

  private int textColumn() {
    if (layout.isBlockText(old)) {
      int line = layout.nextLine(start);
      while (line < old.span().end() && layout.isBlank(line, layout.lineEnd(line))) {
        line = layout.nextLine(line);
      }
      int column = layout.indentation(line);
      if (line < old.span().end() && column > spot.column()) return column;
    }
    return writer.bodyColumn(new Value.Nothing(), spot.column());
  }

  private int bodyColumn(Value now) {
    boolean sameSort =
        now instanceof Value.Items ? old instanceof Node.Sequence : old instanceof Node.Mapping;
    boolean below = !layout.isFlow(old) && !layout.sameLine(start, from);
    return sameSort && below ? layout.column(start) : writer.bodyColumn(now, spot.column());
  }

  private String below(List<String> lines) {
    return lines.isEmpty() ? "" : layout.lineBreak() + String.join(layout.lineBreak(), lines);
  }

  private void replace(int begin, int end, String words) {
    if (begin == end && words.isEmpty()) return;
    if (layout.text().substring(begin, end).equals(words)) return;
    edits.add(new TextEdit(begin, end, words));
  }
}
