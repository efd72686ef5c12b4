package dev.slipway.config.schema;

import dev.slipway.config.NodeGroup;
import dev.slipway.config.PortMapping;
import java.util.List;

/** Nodes of one task that differ from each other. */
final class NodeGroups {
  static final Field<String> NAME =
      Field.later("name", ResourceNames.OF_GROUP, "name: workers", "The group's name.")
          .fallback("its place in the list, from 0");
  static final Field<Integer> NODES =
      Field.later("nodes", Types.COUNT, "nodes: 2", "How many machines are in the group.")
          .fallback("1");
  static final Field<List<String>> COMMANDS =
      Field.later(
              "commands",
              Types.COMMANDS,
              "commands:\n  - python train.py",
              "What these machines run, in order.")
          .rule("Needed unless the task has an \"image\".");
  static final Field<List<PortMapping>> PORTS =
      Field.later(
          "ports", PortMappingType.list(), "ports:\n  - 8000", "Ports of the group's machines.");

  private static final GroupType<NodeGroup> GROUP =
      new GroupType<>(
          "a group of fields such as \"nodes: 2\"",
          List.of(NAME, NODES, ContainerFields.RESOURCES, COMMANDS, PORTS),
          values ->
              new NodeGroup(
                  values.get(NAME),
                  values.get(NODES).orElse(1),
                  values.get(ContainerFields.RESOURCES),
                  values.list(COMMANDS),
                  values.list(PORTS)));

  static final Field<List<NodeGroup>> GROUPS =
      Field.notYet(
              "groups",
              new ListType<>(
                  "a list of groups of nodes",
                  GROUP,
                  List.of(
                      new ListType.Unique<>(
                          "duplicate-name", "The group name", NodeGroup::name, "name"))),
              "groups:\n  - name: head\n    commands: [python head.py]\n  - name: workers\n"
                  + "    nodes: 2\n    commands: [python worker.py]",
              "Nodes of one task that need different machines, or run different commands.")
          .rule("Then \"commands\", \"ports\" and \"entrypoint\" stand inside the groups only.");

  private NodeGroups() {}
}
