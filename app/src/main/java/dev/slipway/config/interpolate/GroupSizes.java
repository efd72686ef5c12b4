package dev.slipway.config.interpolate;

import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** How many machines are certain in each group of a document: the least of a range. */
final class GroupSizes {
  private static final Pattern LEAST = Pattern.compile("\\s*([0-9]{1,6})?\\s*(\\.\\..*)?");
  private static final List<String> COUNTS = List.of("nodes", "replicas", "count");

  private final List<OptionalInt> sizes;

  private GroupSizes(List<OptionalInt> sizes) {
    this.sizes = sizes;
  }

  static GroupSizes of(Node document) {
    if (!(document instanceof Node.Mapping mapping)) return new GroupSizes(List.of());
    Optional<Node.Sequence> groups =
        Stream.of("groups", "replicas")
            .flatMap(name -> mapping.entry(name).stream())
            .map(Node.Entry::value)
            .filter(Node.Sequence.class::isInstance)
            .map(Node.Sequence.class::cast)
            .findFirst();
    // What has no groups is one group.
    List<Node> nodes = groups.map(Node.Sequence::items).orElseGet(() -> List.of(mapping));
    return new GroupSizes(nodes.stream().map(GroupSizes::size).toList());
  }

  int groups() {
    return sizes.size();
  }

  /** Empty if it cannot be told. */
  OptionalInt size(int group) {
    return sizes.get(group);
  }

  private static OptionalInt size(Node group) {
    if (!(group instanceof Node.Mapping mapping)) return OptionalInt.empty();
    Optional<Node> count =
        COUNTS.stream()
            .flatMap(name -> mapping.entry(name).stream())
            .map(Node.Entry::value)
            .findFirst();
    if (count.isEmpty()) return OptionalInt.of(1);
    return count.get() instanceof Node.Scalar scalar ? least(scalar.text()) : OptionalInt.empty();
  }

  private static OptionalInt least(String written) {
    Matcher matcher = LEAST.matcher(written);
    if (!matcher.matches()) return OptionalInt.empty();
    String least = matcher.group(1);
    return OptionalInt.of(least == null ? 0 : Integer.parseInt(least));
  }
}
