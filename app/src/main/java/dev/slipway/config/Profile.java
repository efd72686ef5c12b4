package dev.slipway.config;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
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
    Optional<Double> maxPrice,
    Optional<Retry> retry,
    Optional<DurationValue> maxDuration,
    Optional<DurationValue> stopDuration,
    Optional<DurationValue> idleDuration,
    Optional<CreationPolicy> creationPolicy,
    Optional<UtilizationPolicy> utilizationPolicy,
    Optional<StartupOrder> startupOrder,
    Optional<StopCriteria> stopCriteria,
    Optional<Schedule> schedule,
    List<String> fleets,
    List<InstanceChoice> instances,
    Map<String, String> tags,
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
          List.of(),
          Map.of(),
          List.of());

  public Profile {
    backends = List.copyOf(backends);
    regions = List.copyOf(regions);
    availabilityZones = List.copyOf(availabilityZones);
    instanceTypes = List.copyOf(instanceTypes);
    fleets = List.copyOf(fleets);
    instances = List.copyOf(instances);
    tags = Map.copyOf(tags);
    backendOptions = List.copyOf(backendOptions);
  }

  Profile mapTexts(UnaryOperator<String> change) {
    return new Profile(
        changed(backends, change),
        changed(regions, change),
        changed(availabilityZones, change),
        changed(instanceTypes, change),
        reservation.map(change),
        spotPolicy,
        maxPrice,
        retry,
        maxDuration,
        stopDuration,
        idleDuration,
        creationPolicy,
        utilizationPolicy,
        startupOrder,
        stopCriteria,
        schedule,
        changed(fleets, change),
        instances.stream().map(instance -> instance.mapTexts(change)).toList(),
        changed(tags, change),
        backendOptions);
  }

  private static List<String> changed(List<String> texts, UnaryOperator<String> change) {
    return texts.stream().map(change).toList();
  }

  private static Map<String, String> changed(
      Map<String, String> texts, UnaryOperator<String> change) {
    Map<String, String> changed = new LinkedHashMap<>();
    texts.forEach((name, text) -> changed.put(name, change.apply(text)));
    return changed;
  }
}
