package dev.slipway.config;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Commands that run to their end.
 *
 * @param commands may be empty if there is an image: then the image's own command runs
 * @param ports forwarded to this computer
 */
public record Task(Base base, List<String> commands, List<PortMapping> ports)
    implements RunConfiguration {
  public Task {
    commands = List.copyOf(commands);
    ports = List.copyOf(ports);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.TASK;
  }

  @Override
  public Task mapTexts(UnaryOperator<String> change) {
    return new Task(base.mapTexts(change), commands.stream().map(change).toList(), ports);
  }
}
