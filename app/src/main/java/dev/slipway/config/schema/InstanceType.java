package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.InstanceChoice;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A machine that exists: its name, or a group that says how it is found. */
record InstanceType() implements ValueType<InstanceChoice> {
  private static final TextType TEXT = TextType.filled("the name of a machine", "my-fleet-0");
  private static final Field<String> NAME =
      Field.later("name", TEXT, "name: my-fleet-0", "The machine's name.")
          .excluding("hostname", "fleet", "instance");
  private static final Field<String> HOSTNAME =
      Field.later("hostname", TEXT, "hostname: 192.168.1.10", "The machine's address.")
          .excluding("fleet", "instance");
  private static final Field<String> FLEET =
      Field.later(
          "fleet",
          ScopedNameType.FLEET,
          "fleet: my-fleet",
          "The fleet that the machine belongs to.");
  private static final Field<Integer> INSTANCE =
      Field.later("instance", Types.NATURAL, "instance: 0", "The machine's number in its fleet.");
  private static final GroupType<InstanceChoice> GROUP =
      new GroupType<>(
          "a machine",
          List.of(NAME, HOSTNAME, FLEET, INSTANCE),
          List.of(InstanceType::oneWay),
          InstanceType::build);

  static ListType<InstanceChoice> list() {
    return ListType.of("a list of machines", new InstanceType());
  }

  private static InstanceChoice build(Values values) {
    Optional<String> name = values.get(NAME);
    if (name.isPresent()) return new InstanceChoice.Named(name.get());
    return values
        .get(HOSTNAME)
        .<InstanceChoice>map(InstanceChoice.Host::new)
        .orElseGet(
            () ->
                new InstanceChoice.OfFleet(
                    values.get(FLEET).orElseThrow(), values.get(INSTANCE).orElseThrow()));
  }

  private static void oneWay(Given given, Findings findings) {
    boolean fleet = given.has(FLEET);
    boolean instance = given.has(INSTANCE);
    if (given.has(NAME) || given.has(HOSTNAME) || (fleet && instance)) return;
    if (!fleet && !instance) {
      findings.error(
          "missing-field",
          given.place(),
          "A machine needs \"name\", \"hostname\", or \"fleet\" and \"instance\".");
      return;
    }
    Field<?> missing = fleet ? INSTANCE : FLEET;
    Fix[] fixes = Missing.fix(given, missing, findings);
    findings.error(
        "missing-field",
        given.place(),
        "\"fleet\" and \"instance\" belong together. Add: " + missing.example(),
        fixes);
  }

  @Override
  public Optional<InstanceChoice> read(Label label, Node node, Findings findings) {
    return switch (node) {
      case Node.Mapping mapping -> GROUP.read(label, mapping, findings);
      case Node.Scalar scalar -> TEXT.read(label, scalar, findings).map(InstanceChoice.Named::new);
      case Node.Sequence sequence -> {
        Complaints.wrongValue(label, expected(), sequence, findings);
        yield Optional.empty();
      }
    };
  }

  @Override
  public String expected() {
    return "the name of a machine such as my-fleet-0, or a group such as \"hostname:"
        + " 192.168.1.10\"";
  }

  @Override
  public List<String> forms() {
    return List.of(
        "my-fleet-0",
        "{name: my-fleet-0}",
        "{hostname: 192.168.1.10}",
        "{fleet: my-fleet, instance: 0}");
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(Shape.Text.ANY, GROUP.shape());
  }
}
