package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.repair.Removal;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What is set for a whole service cannot be set for a group of it again, or be excluded there. */
final class ServiceAndGroups {
  private final Given given;
  private final List<Node.Mapping> groups;
  private final Findings findings;

  private ServiceAndGroups(Given given, List<Node.Mapping> groups, Findings findings) {
    this.given = given;
    this.groups = groups;
    this.findings = findings;
  }

  static void check(Given given, Findings findings) {
    List<Node.Mapping> groups =
        ServiceRules.groupNodes(given).map(Node.Sequence::items).orElse(List.of()).stream()
            .filter(Node.Mapping.class::isInstance)
            .map(Node.Mapping.class::cast)
            .toList();
    var rule = new ServiceAndGroups(given, groups, findings);
    ReplicaGroups.ofService().stream().filter(given::gives).forEach(rule::check);
  }

  private void check(Field<?> ofService) {
    boolean goes =
        !groups.isEmpty() && groups.stream().allMatch(group -> clashes(ofService, group));
    for (Node.Mapping group : groups) {
      for (Field<?> field : ReplicaGroups.ofService()) {
        Optional<Node.Entry> entry = clashing(ofService, field, group);
        if (entry.isEmpty()) continue;
        findings.error(
            "excluded",
            entry.get().key().span(),
            sentence(ofService, field),
            Stream.of(
                    removal(group, entry.get()), goes ? removal(ofService) : Optional.<Fix>empty())
                .flatMap(Optional::stream)
                .toArray(Fix[]::new));
      }
    }
  }

  private boolean clashes(Field<?> ofService, Node.Mapping group) {
    return ReplicaGroups.ofService().stream()
        .anyMatch(field -> clashing(ofService, field, group).isPresent());
  }

  /** The field of the group, if the service's field does not allow it. */
  private static Optional<Node.Entry> clashing(
      Field<?> ofService, Field<?> field, Node.Mapping group) {
    Optional<Node.Entry> entry =
        group
            .entry(field.name())
            .filter(one -> !(one.value() instanceof Node.Scalar value && value.isNull()));
    if (field.equals(ofService)) return entry;
    boolean excluded =
        field.excludes().contains(ofService.name()) || ofService.excludes().contains(field.name());
    return entry.filter(one -> excluded && !Given.isOff(one.value()));
  }

  private String sentence(Field<?> ofService, Field<?> field) {
    int line = given.keySpan(ofService).from().line();
    return field.equals(ofService)
        ? "\"%s\" is set for the whole service already (line %d). Keep it in one place."
            .formatted(field.name(), line)
        : "\"%s\" cannot be given together with \"%s\", which is set for the whole service (line %d)."
            .formatted(field.name(), ofService.name(), line);
  }

  private Optional<Fix> removal(Node.Mapping group, Node.Entry entry) {
    boolean all = isImage(entry.key().text()) && !given.has(CommonFields.IMAGE);
    if (all && !runs(group, "commands")) return Optional.empty();
    return Removal.of(findings.text(), group, entry)
        .map(edit -> new Fix("Remove it from the group", edit));
  }

  private Optional<Fix> removal(Field<?> field) {
    boolean allRun = groups.stream().allMatch(group -> runs(group, "commands", "image", "router"));
    if (isImage(field.name()) && !allRun) return Optional.empty();
    return given
        .mapping()
        .entry(field.name())
        .flatMap(entry -> Removal.of(findings.text(), given.mapping(), entry))
        .map(edit -> new Fix("Remove \"" + field.name() + "\" from the service", edit));
  }

  private static boolean isImage(String name) {
    return name.equals(CommonFields.IMAGE.name());
  }

  private static boolean runs(Node.Mapping group, String... names) {
    return Stream.of(names).anyMatch(name -> group.entry(name).isPresent());
  }
}
