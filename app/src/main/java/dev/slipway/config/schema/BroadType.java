package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** A value of which only the broad shape is checked, for fields that have no effect yet. */
record BroadType(String expected, Set<Shape> shapes, List<String> forms)
    implements ValueType<Node> {

  enum Shape {
    TEXT,
    LIST,
    GROUP
  }

  static BroadType text(String expected, String... forms) {
    return new BroadType(expected, EnumSet.of(Shape.TEXT), List.of(forms));
  }

  static BroadType list(String expected, String... forms) {
    return new BroadType(expected, EnumSet.of(Shape.LIST), List.of(forms));
  }

  static BroadType group(String expected) {
    return new BroadType(expected, EnumSet.of(Shape.GROUP), List.of());
  }

  static BroadType oneOf(String expected, Shape... shapes) {
    return new BroadType(expected, EnumSet.copyOf(Arrays.asList(shapes)), List.of());
  }

  @Override
  public String opening() {
    if (shapes.contains(Shape.TEXT)) return " ";
    return shapes.contains(Shape.LIST) ? "\n  - " : "\n  ";
  }

  @Override
  public Optional<Node> read(Label label, Node node, Findings findings) {
    Shape shape =
        switch (node) {
          case Node.Scalar _ -> Shape.TEXT;
          case Node.Sequence _ -> Shape.LIST;
          case Node.Mapping _ -> Shape.GROUP;
        };
    if (shapes.contains(shape)) return Optional.of(node);
    Complaints.wrongValue(label, expected, node, findings);
    return Optional.empty();
  }
}
