package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/** A Python version. {@code 3.10} needs no quotes here, and a plain {@code 3.1} means it too. */
record PythonType() implements ValueType<String> {
  private static final List<String> VERSIONS =
      IntStream.rangeClosed(7, 14).mapToObj(minor -> "3." + minor).toList();

  @Override
  public Optional<String> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Scalar scalar) {
      String version = scalar.plain() && scalar.text().equals("3.1") ? "3.10" : scalar.text();
      if (VERSIONS.contains(version)) return Optional.of(version);
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "a Python version from " + VERSIONS.getFirst() + " to " + VERSIONS.getLast();
  }

  @Override
  public Shape shape() {
    return new Shape.Words(
        VERSIONS.reversed().stream()
            .map(version -> new Choice(version, "Python " + version + "."))
            .toList());
  }
}
