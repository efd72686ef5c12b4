package dev.slipway.config;

import java.util.Map;
import java.util.Optional;

/**
 * A machine that publishes services.
 *
 * @param domain may hold references
 * @param certificate empty means none was chosen
 */
public record Gateway(
    Optional<String> name,
    String backend,
    String region,
    Optional<String> domain,
    Optional<Boolean> isDefault,
    Optional<String> instanceType,
    boolean publicIp,
    Optional<Certificate> certificate,
    int replicas,
    Map<String, String> tags)
    implements Configuration {
  public Gateway {
    tags = Map.copyOf(tags);
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.GATEWAY;
  }
}
