package dev.slipway.config.language;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a place stands in the structure of a text, judged by lines and indentation alone, because a
 * text that is being written rarely parses.
 *
 * @param line the whole line
 * @param lineStart its offset in the text
 * @param column the place in the line, from 0
 * @param path the names of the fields around it, the outermost first
 */
record Caret(String text, String line, int lineStart, int column, List<String> path) {
  private static final Pattern KEY = Pattern.compile("^( *(?:- +)*+)([\\w-]+) *:(?= |$)");
  private static final Pattern TYPE =
      Pattern.compile("(?m)^type *: *[\"']?([\\w-]+)[\"']? *(?:#.*)?$");

  static Caret at(String text, int offset) {
    int place = Math.clamp(offset, 0, text.length());
    int start = text.lastIndexOf('\n', place - 1) + 1;
    if (start == 0 && text.startsWith("\uFEFF")) start = 1;
    place = Math.max(place, start);
    int end = text.indexOf('\n', place);
    String line = text.substring(start, end < 0 ? text.length() : end).stripTrailing();
    int column = place - start;
    List<String> path = path(text.substring(0, start), indentation(line, column));
    return new Caret(text, line, start, column, path);
  }

  /** Where the line's own content starts; an item's dash counts as part of the way in. */
  private static int indentation(String line, int column) {
    int indent = 0;
    while (indent < line.length() && line.charAt(indent) == ' ') indent++;
    if (indent == line.length()) return Math.max(indent, column);
    return line.startsWith("- ", indent) || line.substring(indent).equals("-")
        ? indent + 1
        : indent;
  }

  private static List<String> path(String above, int indentation) {
    List<String> path = new ArrayList<>();
    int limit = indentation;
    String[] lines = above.split("\n", -1);
    for (int i = lines.length - 1; i >= 0 && limit > 0; i--) {
      Matcher key = KEY.matcher(lines[i].replace("\uFEFF", "").stripTrailing());
      if (!key.find() || key.group(1).length() >= limit) continue;
      path.addFirst(key.group(2));
      limit = key.group(1).length();
    }
    return path;
  }

  /** The key that the line starts with, if it has one. */
  Optional<Key> key() {
    Matcher matcher = KEY.matcher(line);
    if (!matcher.find()) return Optional.empty();
    return Optional.of(new Key(matcher.group(2), matcher.start(2), matcher.end(2), matcher.end()));
  }

  /**
   * A line's key.
   *
   * @param valueFrom column behind its colon
   */
  record Key(String name, int start, int end, int valueFrom) {}

  boolean isItem() {
    return line.stripLeading().startsWith("-");
  }

  /** What stands in the line before the place. */
  String before() {
    return line.length() >= column
        ? line.substring(0, column)
        : line + " ".repeat(column - line.length());
  }

  Optional<ConfigurationType> type() {
    Matcher matcher = TYPE.matcher(text);
    return matcher.find() ? ConfigurationType.ofWord(matcher.group(1)) : Optional.empty();
  }

  /**
   * The fields that may stand where the place is; none if nothing is known of the fields around.
   */
  List<Field<?>> fields() {
    List<Field<?>> fields = type().map(Schema::fields).orElseGet(Schema::fields);
    for (String name : path) {
      fields = Schema.find(fields, name).map(field -> inside(field.type())).orElse(List.of());
    }
    return fields;
  }

  /** A list's items are looked through: their fields count as the list's own. */
  private static List<Field<?>> inside(ValueType<?> type) {
    List<Field<?>> own = type.fields();
    return own.isEmpty() ? type.item().map(ValueType::fields).orElse(own) : own;
  }

  /** The innermost field around the place. */
  Optional<Field<?>> around() {
    if (path.isEmpty()) return Optional.empty();
    var outer = new Caret(text, line, lineStart, column, path.subList(0, path.size() - 1));
    return Schema.find(outer.fields(), path.getLast());
  }
}
