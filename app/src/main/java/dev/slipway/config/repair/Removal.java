package dev.slipway.config.repair;

import dev.slipway.config.Span;
import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** Takes an entry or an item out of a text. */
public final class Removal {
  private final String text;
  private final Lines lines;

  private Removal(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /** Without this entry; empty if that cannot be done safely. */
  public static Optional<TextEdit> of(String text, Node.Mapping mapping, Node.Entry entry) {
    int start = entry.key().span().start();
    int end = Math.max(entry.key().span().end() + 1, entry.value().span().end());
    Span place = entry.key().span();
    var removal = new Removal(text);
    return switch (Container.of(text, mapping, place)) {
      case OTHER -> Optional.empty();
      case FLOW -> Optional.of(removal.inBrackets(start, Math.min(end, text.length())));
      case BLOCK -> removal.inBlock(mapping, start, Math.min(end, text.length()));
    };
  }

  /** Without this item; empty if that cannot be done safely. */
  public static Optional<TextEdit> of(String text, Node.Sequence sequence, Node item) {
    Span span = item.span();
    var removal = new Removal(text);
    return switch (Container.of(text, sequence, span)) {
      case OTHER -> Optional.empty();
      case FLOW -> Optional.of(removal.inBrackets(span.start(), span.end()));
      case BLOCK -> removal.line(span);
    };
  }

  private Optional<TextEdit> line(Span item) {
    boolean alone = lines.before(item.start()).matches(" *- +");
    return alone ? Optional.of(wholeLines(item.start(), item.end())) : Optional.empty();
  }

  private Optional<TextEdit> inBlock(Node.Mapping mapping, int start, int end) {
    if (lines.before(start).isBlank()) return Optional.of(wholeLines(start, end));
    // The first entry of an item stands behind the dash, which its neighbour inherits.
    return mapping.entries().stream()
        .map(other -> other.key().span().start())
        .filter(other -> other > start)
        .min(Integer::compare)
        .map(next -> new TextEdit(start, next, ""));
  }

  private TextEdit wholeLines(int start, int end) {
    int from = lines.start(start);
    int to = lines.next(Math.max(start, end));
    boolean lastLine = to == text.length() && !text.endsWith("\n");
    if (lastLine && from > 0) return new TextEdit(breakBefore(from), to, "");
    return new TextEdit(from, to, "");
  }

  private int breakBefore(int lineStart) {
    if (text.charAt(lineStart - 1) != '\n') return lineStart;
    return lineStart > 1 && text.charAt(lineStart - 2) == '\r' ? lineStart - 2 : lineStart - 1;
  }

  private TextEdit inBrackets(int start, int end) {
    int after = skipSpace(end);
    if (after < text.length() && text.charAt(after) == ',') {
      return new TextEdit(start, skipSpace(after + 1), "");
    }
    int before = start;
    while (before > 0 && Character.isWhitespace(text.charAt(before - 1))) before--;
    boolean comma = before > 0 && text.charAt(before - 1) == ',';
    return new TextEdit(comma ? before - 1 : start, end, "");
  }

  private int skipSpace(int from) {
    int place = from;
    while (place < text.length() && Character.isWhitespace(text.charAt(place))) place++;
    return place;
  }
}
