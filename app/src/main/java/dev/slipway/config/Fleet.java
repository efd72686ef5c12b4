package dev.slipway.config;

import dev.slipway.config.resource.Resources;
import java.util.List;
import java.util.Optional;

/**
 * Machines that runs are placed on.
 *
 * @param nodes how many to make; empty for machines that exist
 * @param sshConfig the machines that exist
 */
public record Fleet(
    Optional<String> name,
    Optional<FleetNodes> nodes,
    Optional<SshConfig> sshConfig,
    FleetPlacement placement,
    Optional<Blocks> blocks,
    Optional<Resources> resources,
    List<EnvVar> env,
    Profile profile)
    implements Configuration {
  public Fleet {
    env = List.copyOf(env);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.FLEET;
  }
}
