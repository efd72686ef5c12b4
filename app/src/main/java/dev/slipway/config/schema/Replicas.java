package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.ReplicaGroup;
import java.util.List;
import java.util.Optional;

/**
 * What {@code replicas} of a service holds.
 *
 * @param groups as files wrote them here before there was {@code groups}
 */
public record Replicas(Optional<CountRange> count, List<ReplicaGroup> groups) {
  public Replicas {
    groups = List.copyOf(groups);
  }
}
