package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.Fix;
import dev.slipway.config.Ide;
import dev.slipway.config.NodeGroup;
import java.util.List;
import java.util.regex.Pattern;

/** Rules between the fields of dev environments and tasks, and of all runs. */
final class RunRules {
  private static final Pattern WINDSURF = Pattern.compile(".+@[a-f0-9]+");

  private RunRules() {}

  static List<Rule> ofAll() {
    return List.of(RunRules::dockerIsPrivileged);
  }

  static List<Rule> ofDevEnvironments() {
    return List.of(
        RunRules::entrypoint,
        RunRules::editorVersion,
        RunRules::windsurfVersion,
        RunRules::inactivity);
  }

  static List<Rule> ofTasks() {
    return List.of(
        RunRules::taskRunsSomething,
        RunRules::groupsAreThere,
        RunRules::onlyInGroups,
        RunRules::groupsRunSomething,
        RunRules::groupsHaveResources);
  }

  private static void dockerIsPrivileged(Given given, Findings findings) {
    boolean docker = given.value(ContainerFields.DOCKER).orElse(false);
    if (!docker || given.value(ContainerFields.PRIVILEGED).orElse(true)) return;
    findings.warning(
        "privileged",
        given.keySpan(ContainerFields.PRIVILEGED),
        "\"docker: true\" gives the container the rights of the host anyway.",
        given.removal("privileged", findings).toArray(Fix[]::new));
  }

  /** dstack 0.10.7 took it, today's refuses it. */
  private static void entrypoint(Given given, Findings findings) {
    if (!given.gives(CommonFields.ENTRYPOINT)) return;
    findings.warning(
        "only-0.10.7",
        given.keySpan(CommonFields.ENTRYPOINT),
        "dstack 0.10.7 took \"entrypoint\" for a dev environment; today's dstack refuses it.",
        given.removal("entrypoint", findings).toArray(Fix[]::new));
  }

  private static void editorVersion(Given given, Findings findings) {
    boolean version = given.mapping().entry("version").isPresent();
    if (!version || given.has(DevEnvironmentFields.IDE)) return;
    findings.error(
        "needs-field",
        given.keySpan(DevEnvironmentFields.VERSION),
        "\"version\" is the version of an editor, so it needs the field \"ide\".",
        given.removal("version", findings).toArray(Fix[]::new));
  }

  private static void windsurfVersion(Given given, Findings findings) {
    boolean windsurf =
        given.value(DevEnvironmentFields.IDE).filter(Ide.WINDSURF::equals).isPresent();
    String version = given.value(DevEnvironmentFields.VERSION).orElse("");
    if (!windsurf || version.isEmpty() || WINDSURF.matcher(version).matches()) return;
    findings.error(
        "wrong-value",
        given.valueSpan(DevEnvironmentFields.VERSION),
        "A version of Windsurf is written version@commit, such as 1.106.0@8951cd3.");
  }

  private static void inactivity(Given given, Findings findings) {
    boolean dstack = given.value(ContainerFields.DSTACK).orElse(false);
    if (!dstack || !given.gives(DevEnvironmentFields.INACTIVITY_DURATION)) return;
    findings.error(
        "excluded",
        given.keySpan(DevEnvironmentFields.INACTIVITY_DURATION),
        "\"inactivity_duration\" cannot be given together with \"dstack: true\". Remove one of"
            + " them.",
        Fixes.both(given, "inactivity_duration", "dstack", findings));
  }

  private static void taskRunsSomething(Given given, Findings findings) {
    if (!given.has(NodeGroups.GROUPS)) RunsSomething.check(given, findings);
  }

  private static void groupsAreThere(Given given, Findings findings) {
    GroupRules.notEmpty(given, "groups", findings);
    GroupRules.list(given, "groups").ifPresent(list -> GroupRules.names(list, findings));
  }

  private static void groupsHaveResources(Given given, Findings findings) {
    if (!given.isFilled(NodeGroups.GROUPS) || !given.gives(ContainerFields.RESOURCES)) return;
    findings.warning(
        "not-inherited",
        given.keySpan(ContainerFields.RESOURCES),
        "Groups do not take over \"resources\" of the task. Write them into each group that needs"
            + " them.",
        given.removal("resources", findings).toArray(Fix[]::new));
  }

  private static void onlyInGroups(Given given, Findings findings) {
    if (!given.isFilled(NodeGroups.GROUPS)) return;
    for (String name : List.of("commands", "ports", "entrypoint")) {
      GroupRules.onlyInGroups(given, name, findings);
    }
  }

  private static void groupsRunSomething(Given given, Findings findings) {
    if (given.isFilled(CommonFields.IMAGE) || given.isFilled(TaskFields.COMMANDS)) return;
    List<NodeGroup> groups = given.value(NodeGroups.GROUPS).orElse(List.of());
    for (int i = 0; i < groups.size(); i++) {
      if (groups.get(i).commands().isEmpty()) RunsSomething.groupDoesNot(given, i, findings);
    }
  }
}
