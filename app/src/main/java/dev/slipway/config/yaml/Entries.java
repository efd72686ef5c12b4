package dev.slipway.config.yaml;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Span;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Makes a mapping of keys and values in turn: finds double keys, and puts merged keys in place. */
final class Entries {
  /** More repeated names in one group say nothing new. */
  private static final int MOST_REPEATED = 50;

  private static final String MERGE = "<<";

  private final Source source;
  private final Findings findings;
  private int repeated;
  private final Map<String, Node.Entry> own = new LinkedHashMap<>();
  private final List<Node> merged = new ArrayList<>();

  Entries(Source source, Findings findings) {
    this.source = source;
    this.findings = findings;
  }

  Node.Mapping mapping(List<Node> keysAndValues, Span span) throws YamlError {
    for (int i = 0; i + 1 < keysAndValues.size(); i += 2) {
      add(keysAndValues.get(i), keysAndValues.get(i + 1));
    }
    for (Node node : merged) merge(node);
    return new Node.Mapping(List.copyOf(own.values()), span);
  }

  private void add(Node key, Node value) throws YamlError {
    if (!(key instanceof Node.Scalar name)) {
      throw new YamlError(
          YamlError.Then.REPAIR,
          "key",
          key.span(),
          "A key must be plain text. If these brackets are part of a value, put it in quotes.",
          quotes(key));
    }
    if (name.plain() && name.text().equals(MERGE)) {
      merged.add(value);
      return;
    }
    var entry = new Node.Entry(name, value);
    Node.Entry first = own.putIfAbsent(name.text(), entry);
    if (first != null) reportTwice(entry, first);
  }

  /** Around the whole value of the line. */
  private Fix[] quotes(Node key) {
    Line line = Line.at(source, key.span().start());
    int start = line.valueStart();
    int end = line.contentEnd(start);
    boolean around = start <= key.span().start() && key.span().end() <= end && start > line.start();
    return around ? new Fix[] {Quoting.fix(source.text(), start, end)} : new Fix[0];
  }

  private void reportTwice(Node.Entry second, Node.Entry first) {
    if (++repeated > MOST_REPEATED || findings.isFullOfErrors()) return;
    Node.Scalar key = second.key();
    findings.error(
        "duplicate-key",
        key.span(),
        "%s is given twice: at %s and at %s. Keep one of them."
            .formatted(Words.quoted(key.text()), first.key().span().from(), key.span().from()),
        new Duplicates(source).fixes(first, second));
  }

  private void merge(Node node) throws YamlError {
    switch (node) {
      case Node.Mapping mapping ->
          mapping.entries().forEach(entry -> own.putIfAbsent(entry.key().text(), entry));
      case Node.Sequence sequence -> {
        for (Node item : sequence.items()) {
          if (!(item instanceof Node.Mapping)) throw notMergeable(item);
          merge(item);
        }
      }
      case Node.Scalar scalar -> throw notMergeable(scalar);
    }
  }

  private static YamlError notMergeable(Node node) {
    return new YamlError(
        YamlError.Then.LEAVE_OUT,
        "merge",
        node.span(),
        "Behind << must stand a group of fields, such as an alias of one.");
  }
}
