package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.repair.Insertion;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Offers to write a field that is missing, by its example, where it belongs. */
final class Missing {
  private static final List<String> FIRST = List.of("name", "type");

  private Missing() {}

  /** Behind the name and the type of a document, and at the end of any other group. */
  static Fix[] fix(Given given, Field<?> field, Findings findings) {
    if (findings.isFullOfErrors()) return new Fix[0];
    return edit(given.mapping(), field.example(), findings.text())
        .map(edit -> new Fix("Add \"" + field.name() + "\"", edit))
        .stream()
        .toArray(Fix[]::new);
  }

  /** Behind the field that asks for it. */
  static Fix[] beside(Given given, Field<?> cause, Field<?> field, Findings findings) {
    Optional<Node.Entry> entry = given.mapping().entry(cause.name());
    if (entry.isEmpty()) return fix(given, field, findings);
    if (findings.isFullOfErrors()) return new Fix[0];
    return Insertion.behind(findings.text(), given.mapping(), entry.get(), field.example())
        .map(edit -> new Fix("Add \"" + field.name() + "\"", edit))
        .stream()
        .toArray(Fix[]::new);
  }

  private static Optional<TextEdit> edit(Node.Mapping mapping, String example, String text) {
    Optional<Node.Entry> type = mapping.entry("type");
    if (type.isEmpty()) return Insertion.atEnd(text, mapping, example);
    Node.Entry last =
        FIRST.stream()
            .flatMap(name -> mapping.entry(name).stream())
            .reduce(type.get(), Missing::later);
    return Insertion.behind(text, mapping, last, example);
  }

  private static Node.Entry later(Node.Entry one, Node.Entry other) {
    return one.key().span().start() > other.key().span().start() ? one : other;
  }
}
