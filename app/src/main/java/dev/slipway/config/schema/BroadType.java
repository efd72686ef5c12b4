package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value of which only the broad shape is checked, for fields that have no effect yet. */
record BroadType(String expected, Set<Broad> broad, List<String> forms) implements ValueType<Node> {

  enum Broad {
    TEXT,
    LIST,
    GROUP
  }

  static BroadType text(String expected, String... forms) {
    return new BroadType(expected, EnumSet.of(Broad.TEXT), List.of(forms));
  }

  static BroadType list(String expected, String... forms) {
    return new BroadType(expected, EnumSet.of(Broad.LIST), List.of(forms));
  }

  static BroadType group(String expected) {
    return new BroadType(expected, EnumSet.of(Broad.GROUP), List.of());
  }

  static BroadType oneOf(String expected, Broad... broad) {
    return new BroadType(expected, EnumSet.copyOf(Arrays.asList(broad)), List.of());
  }

  @Override
  public Shape shape() {
    return new Shape.AnyOf(broad.stream().map(BroadType::shape).toList());
  }

  private static Shape shape(Broad broad) {
    return switch (broad) {
      case TEXT -> Shape.Text.ANY;
      case LIST -> new Shape.Items(TextType.any("a text"));
      case GROUP -> new Shape.Table(Optional.empty(), TextType.any("a text"));
    };
  }

  @Override
  public Optional<Node> read(Label label, Node node, Findings findings) {
    Broad found =
        switch (node) {
          case Node.Scalar _ -> Broad.TEXT;
          case Node.Sequence _ -> Broad.LIST;
          case Node.Mapping _ -> Broad.GROUP;
        };
    if (broad.contains(found)) return Optional.of(node);
    Complaints.wrongValue(label, expected, node, findings);
    return Optional.empty();
  }
}
