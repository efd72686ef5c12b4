package dev.slipway.config.yaml;

import dev.slipway.config.Position;
import dev.slipway.config.Span;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** A value in a YAML text. Aliases are already replaced by what they stand for. */
public sealed interface Node {

  Span span();

  /** The same value seen at another place, for an alias. */
  Node at(Span place);

  /** What this is, as said in a sentence. */
  String phrase();

  /**
   * Text as written, whatever it may look like: {@code 3.10} is the text "3.10".
   *
   * @param plain written without quotes, so that it may also mean a number, a flag or nothing
   * @param faithful the span holds the text letter by letter
   * @param inset how many characters of the span stand before the text, if the text follows there
   *     letter by letter on one line; else -1
   */
  record Scalar(String text, boolean plain, boolean faithful, Span span, int inset)
      implements Node {
    private static final Set<String> NOTHING = Set.of("", "~", "null", "Null", "NULL");

    public Scalar(String text, boolean plain, boolean faithful, Span span) {
      this(text, plain, faithful, span, faithful ? 0 : -1);
    }

    /** True if no value is given. */
    public boolean isNull() {
      return plain && NOTHING.contains(text);
    }

    @Override
    public Scalar at(Span place) {
      return new Scalar(text, plain, false, place);
    }

    /** Where a part of the text stands in the file; empty if it cannot be told. */
    public Optional<Span> exactPart(int from, int to) {
      if (inset < 0 || span.from().line() != span.to().line()) return Optional.empty();
      int start = span.start() + inset;
      int column = span.from().column() + inset;
      return Optional.of(
          new Span(
              start + from,
              start + to,
              new Position(span.from().line(), column + text.codePointCount(0, from)),
              new Position(span.from().line(), column + text.codePointCount(0, to))));
    }

    /** As above; the whole value if it cannot be told. */
    public Span part(int from, int to) {
      return exactPart(from, to).orElse(span);
    }

    @Override
    public String phrase() {
      return isNull() ? "nothing" : Words.quoted(text);
    }
  }

  /** A list. */
  record Sequence(List<Node> items, Span span) implements Node {
    public Sequence {
      items = List.copyOf(items);
    }

    @Override
    public Sequence at(Span place) {
      return new Sequence(items, place);
    }

    @Override
    public String phrase() {
      return "a list";
    }
  }

  /** Keys with values; the keys are unique, and merged ones stand behind the mapping's own. */
  final class Mapping implements Node {
    private final List<Entry> entries;
    private final Map<String, Entry> byName;
    private final Span span;

    public Mapping(List<Entry> entries, Span span) {
      this(List.copyOf(entries), index(entries), span);
    }

    private Mapping(List<Entry> entries, Map<String, Entry> byName, Span span) {
      this.entries = entries;
      this.byName = byName;
      this.span = span;
    }

    private static Map<String, Entry> index(List<Entry> entries) {
      Map<String, Entry> index = HashMap.newHashMap(entries.size());
      entries.forEach(entry -> index.putIfAbsent(entry.key().text(), entry));
      return index;
    }

    /** In the order in which they are written. */
    public List<Entry> entries() {
      return entries;
    }

    public Optional<Entry> entry(String key) {
      return Optional.ofNullable(byName.get(key));
    }

    @Override
    public Span span() {
      return span;
    }

    @Override
    public Mapping at(Span place) {
      return new Mapping(entries, byName, place);
    }

    @Override
    public String phrase() {
      return "a group of fields";
    }
  }

  /** One key with its value. */
  record Entry(Scalar key, Node value) {}
}
