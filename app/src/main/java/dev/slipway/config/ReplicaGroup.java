package dev.slipway.config;

import dev.slipway.config.resource.Resources;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Replicas of a service that are alike. */
public record ReplicaGroup(
    Optional<String> name,
    CountRange replicas,
    Optional<Scaling> scaling,
    Optional<Resources> resources,
    List<String> commands,
    Optional<String> image,
    Optional<String> python,
    Optional<Boolean> nvcc,
    Optional<Boolean> docker,
    Optional<Boolean> privileged,
    Optional<SpotPolicy> spotPolicy,
    Optional<String> reservation,
    Optional<Router> router) {
  public ReplicaGroup {
    commands = List.copyOf(commands);
  }

  ReplicaGroup mapTexts(UnaryOperator<String> change) {
    return new ReplicaGroup(
        name,
        replicas,
        scaling,
        resources,
        commands.stream().map(change).toList(),
        image.map(change),
        python,
        nvcc,
        docker,
        privileged,
        spotPolicy,
        reservation.map(change),
        router);
  }
}
