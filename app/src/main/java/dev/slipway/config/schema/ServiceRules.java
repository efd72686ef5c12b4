package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.Https;
import dev.slipway.config.ReplicaGroup;
import dev.slipway.config.Router;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Rules between the fields of a service. */
final class ServiceRules {
  private ServiceRules() {}

  static List<Rule> all() {
    return List.of(
        ServiceRules::runsSomething,
        ServiceRules::scaling,
        ServiceRules::groupsAreThere,
        ServiceRules::onlyInGroups,
        ServiceRules::oldGroups,
        ServiceAndGroups::check,
        ServiceRules::dynamoDoesNotRetry,
        ServiceRules::httpsNeedsGateway,
        ServiceRules::scheduleNeedsReplicas,
        ServerLimits::probes);
  }

  private static List<ReplicaGroup> groups(Given given) {
    return given
        .value(ReplicaGroups.GROUPS)
        .or(() -> given.value(ServiceFields.REPLICAS).map(Replicas::groups))
        .orElse(List.of());
  }

  static Optional<Node.Sequence> groupNodes(Given given) {
    return Stream.of("groups", "replicas")
        .flatMap(name -> GroupRules.list(given, name).stream())
        .findFirst();
  }

  private static boolean hasGroups(Given given) {
    return given.isFilled(ReplicaGroups.GROUPS)
        || groupNodes(given).filter(list -> !list.items().isEmpty()).isPresent();
  }

  /** As above; an empty list, which is reported as such, was meant to have some. */
  private static boolean isToHaveGroups(Given given) {
    return given.has(ReplicaGroups.GROUPS) || groupNodes(given).isPresent();
  }

  private static void groupsAreThere(Given given, Findings findings) {
    GroupRules.notEmpty(given, "groups", findings);
    GroupRules.notEmpty(given, "replicas", findings);
    groupNodes(given).ifPresent(list -> GroupRules.names(list, findings));
  }

  private static void runsSomething(Given given, Findings findings) {
    if (!isToHaveGroups(given)) {
      RunsSomething.check(given, findings);
      return;
    }
    if (given.isFilled(CommonFields.IMAGE) || given.isFilled(TaskFields.COMMANDS)) return;
    List<ReplicaGroup> groups = groups(given);
    for (int i = 0; i < groups.size(); i++) {
      ReplicaGroup group = groups.get(i);
      if (group.commands().isEmpty() && group.image().isEmpty() && group.router().isEmpty()) {
        reportIdleGroup(given, i, findings);
      }
    }
  }

  private static void reportIdleGroup(Given given, int index, Findings findings) {
    groupNodes(given)
        .filter(list -> index < list.items().size())
        .ifPresent(
            list ->
                findings.error(
                    "missing-field",
                    list.items().get(index).span(),
                    "There is nothing to run: group %d needs \"commands\" or an \"image\"."
                        .formatted(index + 1)));
  }

  private static void scaling(Given given, Findings findings) {
    if (isToHaveGroups(given)) return;
    Optional<CountRange> count = given.value(ServiceFields.REPLICAS).flatMap(Replicas::count);
    ScalingRule.check(given, count, ServiceFields.REPLICAS, ServiceFields.SCALING, findings);
  }

  private static void onlyInGroups(Given given, Findings findings) {
    if (!hasGroups(given)) return;
    GroupRules.onlyInGroups(given, "scaling", findings);
    GroupRules.onlyInGroups(given, "commands", findings);
  }

  private static void oldGroups(Given given, Findings findings) {
    boolean list =
        GroupRules.list(given, "replicas").filter(groups -> !groups.items().isEmpty()).isPresent();
    if (!list || given.has(ReplicaGroups.GROUPS)) return;
    findings.warning(
        "old-name",
        given.keySpan(ServiceFields.REPLICAS),
        "A list of groups is called \"groups\" today.",
        Fix.replace(given.keySpan(ServiceFields.REPLICAS), "groups"));
  }

  private static void dynamoDoesNotRetry(Given given, Findings findings) {
    boolean dynamo =
        groups(given).stream().anyMatch(group -> group.router().equals(Optional.of(Router.DYNAMO)));
    if (!dynamo || !given.gives(ProfileFields.RETRY)) return;
    findings.error(
        "excluded",
        given.keySpan(ProfileFields.RETRY),
        "A service with a router of dynamo cannot \"retry\".",
        given.removal("retry", findings).toArray(Fix[]::new));
  }

  private static void httpsNeedsGateway(Given given, Findings findings) {
    boolean none =
        given.value(ServiceFields.GATEWAY).filter(GatewayChoice.None.class::isInstance).isPresent();
    boolean off = given.value(ServiceFields.HTTPS).filter(Https.OFF::equals).isPresent();
    if (!none || !off) return;
    findings.error(
        "excluded",
        given.keySpan(ServiceFields.HTTPS),
        "Without a gateway, \"https\" cannot be set to false. Remove it.",
        given.removal("https", findings).toArray(Fix[]::new));
  }

  private static void scheduleNeedsReplicas(Given given, Findings findings) {
    if (!given.gives(ProfileFields.SCHEDULE)) return;
    Optional<Replicas> replicas = given.value(ServiceFields.REPLICAS);
    List<ReplicaGroup> groups = groups(given);
    boolean zero =
        replicas.flatMap(Replicas::count).filter(count -> count.least() == 0).isPresent();
    boolean zeros =
        !groups.isEmpty() && groups.stream().allMatch(group -> group.replicas().least() == 0);
    if (!zero && !zeros) return;
    findings.error(
        "schedule",
        given.keySpan(ProfileFields.SCHEDULE),
        "A service that may have no replica at all has nothing to start by a schedule. Let"
            + " \"replicas\" begin at 1, or remove \"schedule\".",
        given.removal("schedule", findings).toArray(Fix[]::new));
  }
}
