package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.LocalPort;
import dev.slipway.config.PortMapping;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A port of a task or dev environment. */
record PortMappingType() implements ValueType<PortMapping> {

  /** Several of them, none twice. */
  static ListType<PortMapping> list() {
    return new ListType<>(
        "a list of ports",
        new PortMappingType(),
        List.of(
            new ListType.Unique<>(
                "duplicate-port",
                "The container port",
                mapping -> Optional.of(String.valueOf(mapping.container()))),
            new ListType.Unique<>(
                "duplicate-port", "The local port", PortMappingType::fixedLocalPort)));
  }

  private static Optional<String> fixedLocalPort(PortMapping mapping) {
    return mapping.local() instanceof LocalPort.Fixed(int port)
        ? Optional.of(String.valueOf(port))
        : Optional.empty();
  }

  @Override
  public Optional<PortMapping> read(Label label, Node node, Findings findings) {
    return PortForm.read(label, expected(), node, findings)
        .map(form -> new PortMapping(local(form, node), form.container()));
  }

  private static LocalPort local(PortForm form, Node node) {
    if (form.left().isPresent()) return new LocalPort.Fixed(form.left().getAsInt());
    boolean free = form.any() || node instanceof Node.Mapping;
    return free ? new LocalPort.FirstFree(form.container()) : new LocalPort.Fixed(form.container());
  }

  @Override
  public String expected() {
    return "a port such as 8000, 80:8000 or \"*:8000\"";
  }

  @Override
  public List<String> forms() {
    return List.of("8000", "80:8000", "\"*:8000\"", "{local_port: 80, container_port: 8000}");
  }

  @Override
  public Shape shape() {
    return PortForm.shape();
  }
}
