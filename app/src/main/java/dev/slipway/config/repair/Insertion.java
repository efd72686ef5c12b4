package dev.slipway.config.repair;

import dev.slipway.config.TextEdit;
import dev.slipway.config.yaml.Node;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;

/** Adds an entry to a mapping of a text. */
public final class Insertion {
  private static final Pattern NEEDS_QUOTES = Pattern.compile("[\\[\\]{},]");

  private Insertion() {}

  /** With this entry as the last one; empty if that cannot be done safely. */
  public static Optional<TextEdit> atEnd(String text, Node.Mapping mapping, String yaml) {
    Optional<Node.Entry> last =
        mapping.entries().stream().max(Comparator.comparingInt(entry -> end(entry)));
    if (last.isEmpty()) return intoEmpty(text, mapping, yaml);
    return behind(text, mapping, last.get(), yaml);
  }

  /** With this entry behind another one; empty if that cannot be done safely. */
  public static Optional<TextEdit> behind(
      String text, Node.Mapping mapping, Node.Entry entry, String yaml) {
    return switch (Container.of(text, mapping, entry.key().span())) {
      case OTHER -> Optional.empty();
      case FLOW -> inBrackets(yaml).map(one -> TextEdit.insert(end(entry), ", " + one));
      case BLOCK -> Optional.of(ownLines(text, entry, yaml));
    };
  }

  private static Optional<TextEdit> intoEmpty(String text, Node.Mapping mapping, String yaml) {
    int start = mapping.span().start();
    return text.startsWith("{", start)
        ? inBrackets(yaml).map(one -> TextEdit.insert(start + 1, one))
        : Optional.empty();
  }

  private static TextEdit ownLines(String text, Node.Entry entry, String yaml) {
    var lines = new Lines(text);
    String lineBreak = lines.lineBreak();
    String indent = " ".repeat(lines.column(entry.key().span().start()));
    String added = lineBreak + indent + yaml.replace("\n", lineBreak + indent);
    return TextEdit.insert(lines.end(end(entry)), added);
  }

  /** On one line, its value in quotes where brackets would end it. */
  private static Optional<String> inBrackets(String yaml) {
    int colon = yaml.indexOf(": ");
    if (colon < 0 || yaml.contains("\n")) return Optional.empty();
    String value = yaml.substring(colon + 2);
    boolean quote = NEEDS_QUOTES.matcher(value).find() && !value.startsWith("[");
    return Optional.of(quote ? yaml.substring(0, colon + 2) + '"' + value + '"' : yaml);
  }

  private static int end(Node.Entry entry) {
    return Math.max(entry.key().span().end(), entry.value().span().end());
  }
}
