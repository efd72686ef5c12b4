package dev.slipway.config.sketch;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields and items of a text, as far as they can be told. */
public final class Sketch {
  private final String text;
  private final Branch root;
  private final List<Branch> all;
  private final Map<String, Integer> anchors;

  Sketch(String text, Branch root, List<Branch> all, Map<String, Integer> anchors) {
    this.text = text;
    this.root = root;
    this.all = all;
    this.anchors = anchors;
  }

  public static Sketch of(String text) {
    return new SketchReader(text).read();
  }

  public String text() {
    return text;
  }

  public Branch root() {
    return root;
  }

  /** The names of anchors, in order, and where they stand. */
  public Map<String, Integer> anchors() {
    return anchors;
  }

  /** The last one that begins before an offset; the root if none does. */
  public Branch lastBefore(int offset) {
    int low = 0;
    int high = all.size();
    while (low < high) {
      int middle = (low + high) / 2;
      if (all.get(middle).start() < offset) low = middle + 1;
      else high = middle;
    }
    return low == 0 ? root : all.get(low - 1);
  }

  /** The innermost one that an offset is in, or at an end of; the root if there is none. */
  public Branch at(int offset) {
    Branch found = lastBefore(offset + 1);
    while (!found.isRoot() && found.end() < offset) found = found.parent().orElse(root);
    return found;
  }

  /** A value as written, quotes left out; nothing for what is no single text. */
  public String text(Value value) {
    String written = text.substring(value.start(), value.end());
    return switch (value.style()) {
      case PLAIN, BLOCK, ALIAS -> written;
      case QUOTED -> unquoted(written, value.closed());
      case NONE, MAP, LIST -> "";
    };
  }

  /** The single text of a field inside another, or of the whole. */
  public Optional<String> text(Branch group, String field) {
    return group
        .child(field)
        .map(Branch::value)
        .filter(Value::isText)
        .map(this::text)
        .filter(found -> !found.isEmpty());
  }

  private static String unquoted(String written, boolean closed) {
    String inner = written.substring(1, written.length() - (closed ? 1 : 0));
    return written.startsWith("'")
        ? inner.replace("''", "'")
        : inner.replace("\\\"", "\"").replace("\\\\", "\\");
  }
}
