package dev.slipway.config;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Where a run may be placed, what it may cost and how long it may take. */
public record Profile(
    List<String> backends,
    List<String> regions,
    List<String> availabilityZones,
    List<String> instanceTypes,
    Optional<String> reservation,
    Optional<SpotPolicy> spotPolicy,
    Optional<?> maxPrice,
    Optional<?> retry,
    Optional<?> maxDuration,
    Optional<?> stopDuration,
    Optional<?> idleDuration,
    Optional<CreationPolicy> creationPolicy,
    Optional<?> utilizationPolicy,
    Optional<StartupOrder> startupOrder,
    Optional<StopCriteria> stopCriteria,
    Optional<?> schedule,
    List<String> fleets,
    Optional<?> instances,
    Optional<?> tags,
    List<BackendOptions> backendOptions) {

  /** Nothing given. */
  public static final Profile EMPTY =
      new Profile(
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          List.of());

  public Profile {
    backends = List.copyOf(backends);
    regions = List.copyOf(regions);
    availabilityZones = List.copyOf(availabilityZones);
    instanceTypes = List.copyOf(instanceTypes);
    fleets = List.copyOf(fleets);
    backendOptions = List.copyOf(backendOptions);
  }

  Profile mapTexts(UnaryOperator<String> change) {
    return this;
  }
}
