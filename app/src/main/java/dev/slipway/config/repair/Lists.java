package dev.slipway.config.repair;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Puts a value into a list of its own, or takes one out of it. No edits where it is not safe. */
public final class Lists {
  private static final Pattern KEY =
      Pattern.compile("^ *(?:- +)*+([^\\s#-][^:#]*|\"[^\"]*\"):[ \t]+$");
  private static final Pattern DASH = Pattern.compile("\\s*-[ \t]+");

  private final String text;
  private final Lines lines;

  private Lists(String text) {
    this.text = text;
    this.lines = new Lines(text);
  }

  /** The value as the only item of a list. */
  public static List<TextEdit> wrap(String text, Node container, Node value) {
    var lists = new Lists(text);
    return switch (Container.of(text, container, value.span())) {
      case OTHER -> List.of();
      case FLOW -> lists.brackets(value);
      case BLOCK -> lists.item(value);
    };
  }

  /** The only item of a list in the list's place. */
  public static List<TextEdit> unwrap(String text, Node container, Node.Sequence list) {
    if (Container.of(text, container, list.span()) == Container.OTHER) return List.of();
    Node item = list.items().getFirst();
    return switch (Container.of(text, list, item.span())) {
      case OTHER -> List.of();
      case FLOW -> {
        String inside = text.substring(item.span().start(), item.span().end());
        yield List.of(TextEdit.replace(list.span(), inside));
      }
      case BLOCK -> new Lists(text).withoutDash(list, item);
    };
  }

  private List<TextEdit> brackets(Node value) {
    return List.of(
        TextEdit.insert(value.span().start(), "["), TextEdit.insert(value.span().end(), "]"));
  }

  private List<TextEdit> item(Node value) {
    int start = value.span().start();
    String before = lines.before(start);
    if (before.isBlank()) return shifted(value, TextEdit.insert(start, "- "));
    Matcher key = KEY.matcher(before);
    if (!key.matches()) return List.of();
    int gap = start - (before.length() - key.end(1)) + 1;
    String indent = " ".repeat(key.start(1) + 2);
    return shifted(value, new TextEdit(gap, start, lines.lineBreak() + indent + "- "));
  }

  /** What follows on further lines moves along to the right. */
  private List<TextEdit> shifted(Node value, TextEdit first) {
    List<TextEdit> edits = new ArrayList<>();
    edits.add(first);
    int line = lines.next(value.span().start());
    while (line < value.span().end()) {
      if (lines.end(line) > line) edits.add(TextEdit.insert(line, "  "));
      line = lines.next(line);
    }
    return edits;
  }

  private List<TextEdit> withoutDash(Node.Sequence list, Node item) {
    int from = list.span().start();
    int itemStart = item.span().start();
    if (!DASH.matcher(text.substring(from, itemStart)).matches()) return List.of();
    if (item instanceof Node.Mapping) return List.of(new TextEdit(from, from + 1, " "));
    int behind = from;
    while (behind > 0 && Character.isWhitespace(text.charAt(behind - 1))) behind--;
    boolean key = behind > 0 && text.charAt(behind - 1) == ':';
    boolean oneLine = lines.end(itemStart) >= item.span().end();
    return key && oneLine ? List.of(new TextEdit(behind, itemStart, " ")) : List.of();
  }
}
