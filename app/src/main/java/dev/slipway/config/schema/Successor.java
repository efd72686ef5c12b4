package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.TextEdit;
import dev.slipway.config.repair.Removal;
import dev.slipway.config.yaml.Node;
import java.util.Optional;
import java.util.function.Function;

/** What can be written in the place of a field that has no effect any more. */
public sealed interface Successor {

  /** Nothing: it can only be removed. */
  record Nothing() implements Successor {}

  /** The same value under another name. */
  record Renamed(String name) implements Successor {}

  /**
   * Another field altogether.
   *
   * @param yaml the new field by the old one's value; empty if it is not certain
   */
  record Rewritten(String name, Function<Node, Optional<String>> yaml) implements Successor {}

  /** The ways to repair the text. */
  default Fix[] fixes(FieldSet fields, Node.Mapping mapping, Node.Entry entry, Findings findings) {
    Optional<Fix> fix =
        switch (this) {
          case Nothing _ -> removed(mapping, entry, findings);
          case Renamed(String name) when free(name, mapping) ->
              renamed(name, fields, entry, findings);
          case Rewritten(String name, var yaml) when free(name, mapping) ->
              yaml.apply(entry.value()).map(written -> rewritten(name, written, entry));
          case Renamed _, Rewritten _ -> removed(mapping, entry, findings);
        };
    return fix.stream().toArray(Fix[]::new);
  }

  private static boolean free(String name, Node.Mapping mapping) {
    return mapping.entry(name).isEmpty();
  }

  private static Optional<Fix> removed(Node.Mapping mapping, Node.Entry entry, Findings findings) {
    return Removal.of(findings.text(), mapping, entry)
        .map(edit -> new Fix("Remove \"" + entry.key().text() + "\"", edit));
  }

  private static Optional<Fix> renamed(
      String name, FieldSet fields, Node.Entry entry, Findings findings) {
    boolean fits =
        fields
            .field(name)
            .filter(field -> Reading.fits(field.type(), entry.value(), findings))
            .isPresent();
    return fits ? Optional.of(Fix.replace(entry.key().span(), name)) : Optional.empty();
  }

  private static Fix rewritten(String name, String written, Node.Entry entry) {
    int start = entry.key().span().start();
    return Fix.certain(
        "Change to \"" + name + "\"",
        new TextEdit(start, Math.max(start, entry.value().span().end()), written));
  }
}
