package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A number or range of replicas, or as files wrote it before, a list of groups. */
record ReplicasType() implements ValueType<Replicas> {

  @Override
  public Optional<Replicas> read(Label label, Node node, Findings findings) {
    boolean groups =
        node instanceof Node.Sequence list
            && list.items().stream().allMatch(Node.Mapping.class::isInstance);
    return groups
        ? ReplicaGroups.LIST
            .read(label, node, findings)
            .map(list -> new Replicas(Optional.empty(), list))
        : Types.REPLICAS
            .read(label, node, findings)
            .map(count -> new Replicas(Optional.of(count), List.of()));
  }

  @Override
  public String expected() {
    return Types.REPLICAS.expected();
  }

  @Override
  public List<String> forms() {
    return Types.REPLICAS.forms();
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Types.REPLICAS.shape(), ReplicaGroups.LIST.shape());
  }
}
