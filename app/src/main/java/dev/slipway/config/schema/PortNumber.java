package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.Optional;

/** One port number. */
record PortNumber() implements ValueType<Integer> {

  @Override
  public Optional<Integer> read(Label label, Node node, Findings findings) {
    if (!(node instanceof Node.Scalar scalar) || !scalar.text().matches("[0-9]{1,9}")) {
      Complaints.wrongValue(label, expected(), node, findings);
      return Optional.empty();
    }
    int port = Integer.parseInt(scalar.text());
    if (PortForm.inRange(port)) return Optional.of(port);
    findings.error("port-range", node.span(), PortForm.outOfRange(scalar.text()));
    return Optional.empty();
  }

  @Override
  public Shape shape() {
    return new Shape.Numeric(true, 1, PortForm.HIGHEST);
  }

  @Override
  public String expected() {
    return "a port number";
  }
}
