package dev.slipway.config.schema;

import java.util.List;

/** The fields of a task alone, and those it shares with services. */
final class TaskFields {
  private TaskFields() {}

  static final Field<List<String>> COMMANDS =
      Field.of(
          "commands",
          Types.COMMANDS,
          "commands:\n  - python train.py",
          "What to run, in order; the first command that fails ends the run. Needed unless the"
              + " image runs something by itself.");

  private static final Field<String> PATH =
      Field.of("path", TextType.filled("a path"), "path: ./output", "The folder to keep.")
          .mustBeGiven();
  private static final Field<Boolean> MOUNT =
      Field.of("mount", Types.FLAG, "mount: true", "Whether to keep it while it changes.");

  static final Field<List<String>> ARTIFACTS =
      Field.of(
              "artifacts",
              ListType.of(
                  "a list of folders, each with a \"path\"",
                  new GroupType<>(
                      "a folder with a \"path\"",
                      List.of(PATH, MOUNT),
                      values -> values.get(PATH).orElseThrow())),
              "artifacts:\n  - path: ./output",
              "Folders that dstack 0.10.7 stored after the run.")
          .noEffect("Nothing is stored after a run. Let a command copy out what you need.");

  static final Field<Integer> NODES =
      Field.notYet("nodes", Types.COUNT, "nodes: 2", "On how many machines to run.")
          .fallback("1")
          .excluding("groups");

  /** In the order in which people write them. */
  static List<Field<?>> all() {
    return List.of(COMMANDS, DevEnvironmentFields.PORTS, ARTIFACTS, NODES, NodeGroups.GROUPS);
  }
}
