package dev.slipway.config.edit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Writes values as lines, or inside brackets, in the manner of the text around them. */
final class Writer {
  private static final int BEHIND_DASH = 2;

  private final Indents indents;
  private final boolean bars;

  /**
   * @param bars whether texts of several lines may stand below a bar
   */
  Writer(Indents indents, boolean bars) {
    this.indents = indents;
    this.bars = bars;
  }

  /** A value that is written in several lines where lines are possible. */
  boolean needsLines(Value value) {
    return switch (value) {
      case Value.Text(String text, boolean _) -> bars && Scalars.fitsBlock(text);
      case Value.Items(List<Value> items) -> !items.isEmpty();
      case Value.Fields(List<Value.Entry> entries) -> !entries.isEmpty();
      case Value.Plain _, Value.Nothing _ -> false;
    };
  }

  /** On one line; in brackets if it is a list or a group. */
  static String inline(Value value, Scalars.Quotes quotes, boolean flow) {
    return switch (value) {
      case Value.Text(String text, boolean _) -> Scalars.text(text, quotes, flow);
      case Value.Plain(String text) -> Scalars.plain(text, flow);
      case Value.Nothing _ -> "";
      case Value.Items(List<Value> items) ->
          items.stream().map(item -> flowItem(item)).collect(Collectors.joining(", ", "[", "]"));
      case Value.Fields(List<Value.Entry> entries) ->
          entries.stream()
              .map(entry -> flowEntry(entry.name(), entry.value()))
              .collect(Collectors.joining(", ", "{", "}"));
    };
  }

  /** As an item between brackets. */
  static String flowItem(Value value) {
    return value instanceof Value.Nothing ? "null" : inline(value, Scalars.Quotes.NONE, true);
  }

  /** As an entry between braces. */
  static String flowEntry(String name, Value value) {
    return (Scalars.key(name) + ": " + inline(value, Scalars.Quotes.NONE, true)).stripTrailing();
  }

  /** A field with its value in lines of its own. */
  List<String> entry(String name, Value value, int column) {
    String start = " ".repeat(column) + Scalars.key(name) + ":";
    List<String> lines = new ArrayList<>();
    if (!needsLines(value)) {
      lines.add((start + " " + inline(value, Scalars.Quotes.NONE, false)).stripTrailing());
    } else if (value instanceof Value.Text(String text, boolean _)) {
      lines.add(start + " " + Scalars.blockHeader(text));
      lines.addAll(textLines(text, column + indents.group()));
    } else {
      lines.add(start);
      lines.addAll(body(value, bodyColumn(value, column)));
    }
    return lines;
  }

  /** An item with its dash. */
  List<String> item(Value value, int column) {
    String start = " ".repeat(column) + "-";
    List<String> lines = new ArrayList<>();
    if (!needsLines(value)) {
      lines.add((start + " " + inline(value, Scalars.Quotes.NONE, false)).stripTrailing());
    } else if (value instanceof Value.Text(String text, boolean _)) {
      lines.add(start + " " + Scalars.blockHeader(text));
      lines.addAll(textLines(text, column + BEHIND_DASH));
    } else {
      List<String> body = body(value, column + BEHIND_DASH);
      lines.add(start + " " + body.getFirst().stripLeading());
      lines.addAll(body.subList(1, body.size()));
    }
    return lines;
  }

  /** The items of a list or the fields of a group, in lines. */
  List<String> body(Value value, int column) {
    List<String> lines = new ArrayList<>();
    if (value instanceof Value.Items(List<Value> items)) {
      items.forEach(item -> lines.addAll(item(item, column)));
    } else if (value instanceof Value.Fields(List<Value.Entry> entries)) {
      entries.forEach(entry -> lines.addAll(entry(entry.name(), entry.value(), column)));
    }
    return lines;
  }

  /** Where the content of a field begins that stands in a column. */
  int bodyColumn(Value value, int column) {
    return column + (value instanceof Value.Items ? indents.list() : indents.group());
  }

  /** The lines of a text below a bar. */
  static List<String> textLines(String text, int column) {
    return Scalars.blockLines(text).stream()
        .map(line -> line.isEmpty() ? line : " ".repeat(column) + line)
        .toList();
  }
}
