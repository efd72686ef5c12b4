package dev.slipway.config;

import dev.slipway.config.resource.Resources;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Nodes of a task that are alike. */
public record NodeGroup(
    Optional<String> name,
    int nodes,
    Optional<Resources> resources,
    List<String> commands,
    List<PortMapping> ports) {
  public NodeGroup {
    commands = List.copyOf(commands);
    ports = List.copyOf(ports);
  }

  NodeGroup mapTexts(UnaryOperator<String> change) {
    return new NodeGroup(name, nodes, resources, commands.stream().map(change).toList(), ports);
  }
}
