package dev.slipway.config.schema;

import dev.slipway.config.NamedProfile;
import dev.slipway.config.Profiles;
import dev.slipway.config.TerminationPolicy;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** The file {@code profiles.yml}, in today's form and in that of dstack 0.10.7. */
final class ProfilesFields {
  static final Field<String> NAME =
      Field.of("name", TextType.filled("a name"), "name: large", "The name to choose it by.")
          .mustBeGiven();
  static final Field<Boolean> DEFAULT =
      Field.of(
              "default",
              Types.FLAG,
              "default: true",
              "Whether it holds where no profile is chosen.")
          .fallback("false")
          .rule("One profile at most.");

  private static final Field<String> PROJECT =
      Field.of(
              "project",
              Types.TEXT,
              "project: gcp",
              "The project, and by it the cloud, that dstack 0.10.7 used.")
          .noEffect("Slipway has no projects; write \"backends\" to choose clouds.");

  private static final Field<Boolean> RETRY_FLAG =
      Field.of("retry", Types.FLAG, "retry: true", "Whether to try again.");
  private static final Field<?> RETRY_LIMIT =
      Field.of("limit", Types.DURATION, "limit: 1h", "For how long to try.").fallback("1h");
  private static final GroupType<Boolean> RETRY_POLICY_TYPE =
      new GroupType<>(
          "the fields \"retry\" and \"limit\"",
          List.of(RETRY_FLAG, RETRY_LIMIT),
          values -> values.get(RETRY_FLAG).orElse(true));
  private static final Field<Boolean> RETRY_POLICY =
      Field.of(
              "retry_policy",
              RETRY_POLICY_TYPE,
              "retry_policy:\n  retry: true\n  limit: 1h",
              "Whether dstack 0.10.7 tried again when there was no machine.")
          .noEffect("Write \"retry\".", new Successor.Rewritten("retry", ProfilesFields::retry));

  private static final Field<TerminationPolicy> TERMINATION_POLICY =
      Field.of(
              "termination_policy",
              Types.choice(
                  List.of(TerminationPolicy.values()),
                  "stop",
                  "The machine was stopped, and kept.",
                  "terminate",
                  "The machine was removed."),
              "termination_policy: terminate",
              "What dstack 0.10.7 did with a machine after its run.")
          .noEffect("Write \"idle_duration\" to say how long an unused machine is kept.");

  private static final GroupType<NamedProfile> PROFILE =
      new GroupType<>(
          "a group of fields such as \"name: large\"",
          FieldSet.join(
              List.of(
                  List.of(NAME, DEFAULT, PROJECT, ContainerFields.RESOURCES),
                  ProfileFields.all(),
                  List.of(RETRY_POLICY, TERMINATION_POLICY))),
          values ->
              new NamedProfile(
                  values.get(NAME).orElseThrow(),
                  values.get(DEFAULT).orElse(false),
                  values.get(PROJECT),
                  values.get(ContainerFields.RESOURCES),
                  ProfileRecord.of(values)));

  static final Field<List<NamedProfile>> PROFILES =
      Field.of(
              "profiles",
              new ListType<>(
                  "a list of profiles",
                  PROFILE,
                  List.of(
                      new ListType.Unique<>(
                          "duplicate-name",
                          "The profile",
                          profile -> Optional.of(profile.name()),
                          "name"),
                      new ListType.Unique<>(
                          "second-default",
                          "A default profile",
                          profile ->
                              profile.isDefault() ? Optional.of("of this file") : Optional.empty(),
                          "default"))),
              "profiles:\n  - name: large\n    max_duration: 6h",
              "Named answers to where runs may be placed, what they may cost and how long they may"
                  + " take.")
          .mustBeGiven();

  private ProfilesFields() {}

  static List<Field<?>> all() {
    return List.of(PROFILES);
  }

  static Profiles build(Values values) {
    return new Profiles(values.list(PROFILES));
  }

  /** Only a group in brackets or a single flag turns into one line for certain. */
  private static Optional<String> retry(Node policy) {
    if (!(policy instanceof Node.Mapping mapping)) return Optional.empty();
    Optional<Boolean> flag =
        mapping.entry("retry").map(Node.Entry::value).flatMap(FlagType::ofNode);
    Optional<String> limit =
        mapping
            .entry("limit")
            .map(Node.Entry::value)
            .filter(Node.Scalar.class::isInstance)
            .map(value -> ((Node.Scalar) value).text());
    boolean off = flag.filter(on -> !on).isPresent();
    if (off || limit.isEmpty()) return Optional.of("retry: " + flag.orElse(false));
    return Optional.of("retry: {on_events: [no-capacity], duration: " + limit.get() + "}");
  }
}
