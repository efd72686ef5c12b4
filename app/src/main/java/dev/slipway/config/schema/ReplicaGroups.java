package dev.slipway.config.schema;

import dev.slipway.config.CountRange;
import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.ReplicaGroup;
import dev.slipway.config.Router;
import dev.slipway.config.Scaling;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** Replicas of one service that differ from each other. */
final class ReplicaGroups {
  static final Field<String> NAME =
      Field.later("name", ResourceNames.OF_GROUP, "name: prefill", "The group's name.")
          .fallback("its place in the list, from 0");
  static final Field<CountRange> REPLICAS =
      Field.later(
              "replicas",
              Types.REPLICAS,
              "replicas: 2",
              "How many replicas are in the group: a number, or a range such as 1..4.")
          .rule("A range needs \"scaling\", and \"scaling\" needs a range.");
  static final Field<CountRange> COUNT =
      Field.later("count", Types.REPLICAS, "count: 2", "The older name of \"replicas\".")
          .excluding("replicas");
  static final Field<Scaling> SCALING =
      Field.later(
              "scaling",
              new ScalingType(),
              "scaling:\n  metric: rps\n  target: 10",
              "When replicas of the group are added and removed.")
          .rule("It needs a range of \"replicas\".");
  static final Field<List<String>> COMMANDS =
      Field.later(
              "commands",
              Types.COMMANDS,
              "commands:\n  - python serve.py",
              "What these replicas run, in order.")
          .rule("Needed unless there is an \"image\".");
  static final Field<Router> ROUTER =
      Field.later(
              "router",
              Routers.TYPE,
              "router:\n  type: sglang",
              "Makes this group the one that spreads requests over the others.")
          .rule("One group at most, with exactly one replica.");

  private static final List<Field<?>> OF_SERVICE =
      List.of(
          CommonFields.IMAGE,
          CommonFields.PYTHON,
          ContainerFields.NVCC,
          ContainerFields.DOCKER,
          ContainerFields.PRIVILEGED,
          ProfileFields.SPOT_POLICY,
          ProfileFields.RESERVATION);

  private static final GroupType<ReplicaGroup> GROUP =
      new GroupType<>(
          "a group of fields such as \"replicas: 2\"",
          FieldSet.join(
              List.of(
                  List.of(
                      NAME, REPLICAS, COUNT, SCALING, ContainerFields.RESOURCES, COMMANDS, ROUTER),
                  OF_SERVICE)),
          List.of(ReplicaGroups::count, ReplicaGroups::scaling, ReplicaGroups::router),
          ReplicaGroups::build);

  static final ListType<ReplicaGroup> LIST =
      new ListType<>(
          "a list of groups of replicas",
          GROUP,
          List.of(
              new ListType.Unique<>("duplicate-name", "The group name", ReplicaGroup::name, "name"),
              new ListType.Unique<>(
                  "second-router",
                  "A router",
                  group -> group.router().map(_ -> "of the service"),
                  "router")));

  static final Field<List<ReplicaGroup>> GROUPS =
      Field.notYet(
              "groups",
              LIST,
              "groups:\n  - name: prefill\n    replicas: 2\n    commands: [python prefill.py]\n"
                  + "  - name: decode\n    replicas: 1\n    commands: [python decode.py]",
              "Replicas of one service that need different machines, or run different commands.")
          .rule("Then \"commands\" and \"scaling\" stand inside the groups only.");

  private ReplicaGroups() {}

  /** The fields that a service and its groups both have, and only one of them may set. */
  static List<Field<?>> ofService() {
    return OF_SERVICE;
  }

  private static ReplicaGroup build(Values values) {
    return new ReplicaGroup(
        values.get(NAME),
        values.get(REPLICAS).or(() -> values.get(COUNT)).orElseThrow(),
        values.get(SCALING),
        values.get(ContainerFields.RESOURCES),
        values.list(COMMANDS),
        values.get(CommonFields.IMAGE),
        values.get(CommonFields.PYTHON),
        values.get(ContainerFields.NVCC),
        values.get(ContainerFields.DOCKER),
        values.get(ContainerFields.PRIVILEGED),
        values.get(ProfileFields.SPOT_POLICY),
        values.get(ProfileFields.RESERVATION),
        values.get(ROUTER));
  }

  private static void count(Given given, Findings findings) {
    if (isNothing(given, "replicas") && isNothing(given, "count")) {
      if (given.meant().contains("replicas")) return;
      findings.error(
          "missing-field",
          given.place(),
          given.label().capital() + " needs the field \"replicas\", such as: replicas: 2",
          Missing.fix(given, REPLICAS, findings));
      return;
    }
    given
        .mapping()
        .entry("count")
        .filter(_ -> given.mapping().entry("replicas").isEmpty())
        .ifPresent(
            entry ->
                findings.warning(
                    "old-name",
                    entry.key().span(),
                    "\"count\" is the older name of \"replicas\".",
                    Fix.replace(entry.key().span(), "replicas")));
  }

  /** Not there, or there without a value. */
  private static boolean isNothing(Given given, String name) {
    return given
        .mapping()
        .entry(name)
        .map(Node.Entry::value)
        .filter(value -> !(value instanceof Node.Scalar scalar && scalar.isNull()))
        .isEmpty();
  }

  private static void scaling(Given given, Findings findings) {
    Optional<CountRange> count = given.value(REPLICAS).or(() -> given.value(COUNT));
    Field<?> field = given.has(REPLICAS) ? REPLICAS : COUNT;
    ScalingRule.check(given, count, field, SCALING, findings);
  }

  private static void router(Given given, Findings findings) {
    Optional<CountRange> count = given.value(REPLICAS).or(() -> given.value(COUNT));
    if (!given.has(ROUTER) || count.isEmpty() || count.get().isExactly(1)) return;
    Field<?> field = given.has(REPLICAS) ? REPLICAS : COUNT;
    findings.error(
        "router",
        given.valueSpan(field),
        "A group with a router has exactly one replica.",
        Fix.replace(given.valueSpan(field), "1").suggested());
  }
}
