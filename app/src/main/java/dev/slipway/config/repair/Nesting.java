package dev.slipway.config.repair;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.List;

/** Puts an entry into a group of its own. */
public final class Nesting {
  private Nesting() {}

  /** The entry under a new name around it; no edits where that is not safe. */
  public static List<TextEdit> into(
      String name, String text, Node.Mapping mapping, Node.Entry entry) {
    int start = entry.key().span().start();
    int end = entry.value().span().end();
    return switch (Container.of(text, mapping, entry.key().span())) {
      case OTHER -> List.of();
      case FLOW -> List.of(TextEdit.insert(start, name + ": {"), TextEdit.insert(end, "}"));
      case BLOCK -> inBlock(name, new Lines(text), start, end);
    };
  }

  private static List<TextEdit> inBlock(String name, Lines lines, int start, int end) {
    if (lines.end(start) < end) return List.of();
    String indent = " ".repeat(lines.column(start) + 2);
    return List.of(TextEdit.insert(start, name + ":" + lines.lineBreak() + indent));
  }
}
