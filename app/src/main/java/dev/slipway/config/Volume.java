package dev.slipway.config;

import dev.slipway.config.resource.Memory;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A disk that outlives runs.
 *
 * @param region empty only on Kubernetes
 * @param size of a new volume
 * @param volumeId of one that exists already
 */
public record Volume(
    Optional<String> name,
    String backend,
    Optional<String> region,
    Optional<String> availabilityZone,
    Optional<Memory> size,
    Optional<String> volumeId,
    Optional<DurationValue> autoCleanupDuration,
    Claim claim,
    Map<String, String> tags)
    implements Configuration {
  public Volume {
    tags = Map.copyOf(tags);
  }

  /** What only a Kubernetes cluster knows of a volume. */
  public record Claim(
      Optional<String> name,
      Optional<String> storageClass,
      List<String> accessModes,
      boolean readOnly) {
    public Claim {
      accessModes = List.copyOf(accessModes);
    }
  }

  @Override
  public ConfigurationType type() {
    return ConfigurationType.VOLUME;
  }
}
