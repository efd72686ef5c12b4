package dev.slipway.config;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands that run to their end.
 *
 * @param commands may be empty if there is an image: then the image's own command runs
 * @param ports forwarded to this computer
 * @param nodes on how many machines
 * @param groups nodes that differ; then commands and ports are theirs
 */
public record Task(
    Base base, List<String> commands, List<PortMapping> ports, int nodes, List<NodeGroup> groups)
    implements RunConfiguration {
  public Task {
    commands = List.copyOf(commands);
    ports = List.copyOf(ports);
    groups = List.copyOf(groups);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.TASK;
  }

  @Override
  public Task mapTexts(UnaryOperator<String> change) {
    return new Task(
        base.mapTexts(change),
        commands.stream().map(change).toList(),
        ports,
        nodes,
        groups.stream().map(group -> group.mapTexts(change)).toList());
  }
}
