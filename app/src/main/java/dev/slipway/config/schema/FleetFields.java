package dev.slipway.config.schema;

import static dev.slipway.config.schema.Field.notYet;

import dev.slipway.config.Blocks;
import dev.slipway.config.Findings;
import dev.slipway.config.Fleet;
import dev.slipway.config.FleetNodes;
import dev.slipway.config.FleetPlacement;
import dev.slipway.config.SshConfig;
import java.util.List;

/** The fields of a fleet: of one that a cloud makes, and of one of machines that exist. */
final class FleetFields {
  private FleetFields() {}

  static final Field<String> NAME =
      ResourceNames.field("name: my-fleet", "The fleet's name, by which runs choose it.");

  static final Field<FleetNodes> NODES =
      notYet(
              "nodes",
              new FleetNodesType(),
              "nodes: 0..4",
              "How many machines: a number, a range, or \"min\", \"target\" and \"max\". With a"
                  + " minimum of 0 none is made until a run needs it.")
          .excluding("ssh_config")
          .rule("Needed unless there is \"ssh_config\".");

  static final Field<FleetPlacement> PLACEMENT =
      notYet(
              "placement",
              Types.choice(
                  List.of(FleetPlacement.values()),
                  "any",
                  "Anywhere.",
                  "cluster",
                  "Close together, with a fast network between them."),
              "placement: cluster",
              "Where the machines stand to each other.")
          .fallback("any");

  static final Field<Blocks> BLOCKS =
      notYet(
              "blocks",
              new BlocksType(),
              "blocks: 4",
              "Into how many parts each machine may be split, so that several runs share it; auto"
                  + " for as many as it has graphics cards.")
          .fallback("1");

  static final Field<SshConfig> SSH_CONFIG =
      notYet(
          "ssh_config",
          SshConfigs.TYPE,
          "ssh_config:\n  user: ubuntu\n  hosts:\n    - 192.168.1.10",
          "Machines that exist already, and how to reach them by SSH.");

  static List<Field<?>> all() {
    return FieldSet.join(
        List.of(
            List.of(CommonFields.TYPE, NAME, NODES, SSH_CONFIG, PLACEMENT, BLOCKS),
            List.of(ContainerFields.RESOURCES, CommonFields.ENV),
            ProfileFields.ofFleets()));
  }

  static List<Rule> rules() {
    return List.of(FleetFields::nodesOrHosts);
  }

  static Fleet build(Values values) {
    return new Fleet(
        values.get(NAME),
        values.get(NODES),
        values.get(SSH_CONFIG),
        values.get(PLACEMENT).orElse(FleetPlacement.ANY),
        values.get(BLOCKS),
        values.get(ContainerFields.RESOURCES),
        values.list(CommonFields.ENV),
        ProfileRecord.of(values));
  }

  private static void nodesOrHosts(Given given, Findings findings) {
    if (given.has(NODES) || given.has(SSH_CONFIG)) return;
    findings.error(
        "missing-field",
        given.place(),
        "A fleet needs \"nodes\", or \"ssh_config\" with machines that exist already.",
        Missing.fix(given, NODES, findings));
  }
}
