package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.ServicePort;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The port of a service. */
record ServicePortType() implements ValueType<ServicePort> {

  @Override
  public Optional<ServicePort> read(Label label, Node node, Findings findings) {
    Optional<PortForm> form = PortForm.read(label, expected(), node, findings);
    if (form.isPresent() && form.get().any()) {
      findings.error(
          "wrong-value",
          node.span(),
          "A service needs a fixed port: write "
              + form.get().container()
              + " instead of a star and a port.");
      return Optional.empty();
    }
    return form.map(
        port -> new ServicePort(port.left().orElse(ServicePort.DEFAULT_GATEWAY), port.container()));
  }

  @Override
  public String expected() {
    return "a port such as 8000, or 80:8000";
  }

  @Override
  public List<String> forms() {
    return List.of("8000", "80:8000", "{local_port: 80, container_port: 8000}");
  }

  @Override
  public Shape shape() {
    return PortForm.shape();
  }
}
