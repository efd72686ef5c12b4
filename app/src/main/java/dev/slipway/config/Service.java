package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Commands that answer requests on one port.
 *
 * @param commands may be empty if there is an image: then the image's own command runs
 * @param gateway where to publish it; empty means not said
 * @param replicas how many answer
 * @param groups replicas that differ; then commands and replicas are theirs
 * @param options how it answers
 */
public record Service(
    Base base,
    List<String> commands,
    ServicePort port,
    Optional<GatewayChoice> gateway,
    Optional<CountRange> replicas,
    List<ReplicaGroup> groups,
    ServiceOptions options)
    implements RunConfiguration {
  public Service {
    commands = List.copyOf(commands);
    groups = List.copyOf(groups);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.SERVICE;
  }

  @Override
  public List<PortMapping> ports() {
    return List.of();
  }

  @Override
  public Service mapTexts(UnaryOperator<String> change) {
    return new Service(
        base.mapTexts(change),
        commands.stream().map(change).toList(),
        port,
        gateway.map(choice -> choice.mapTexts(change)),
        replicas,
        groups.stream().map(group -> group.mapTexts(change)).toList(),
        options.mapTexts(change));
  }

  /** The same service, as if no gateway were named. */
  public Service withoutGateway() {
    return new Service(base, commands, port, Optional.empty(), replicas, groups, options);
  }
}
