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
record Replicas(Optional<CountRange> count, List<ReplicaGroup> groups) {
  Replicas {
    groups = List.copyOf(groups);
  }
}
