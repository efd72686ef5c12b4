package dev.slipway.publish.setup;

import dev.slipway.host.HostException;
import dev.slipway.machine.Distribution;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.OpenPort;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.remote.Lines;
import dev.slipway.publish.remote.RootShell;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;

/** Looks at the machine, and says early what would keep a gateway from running there. */
final class SurveyStep implements Step {
  private static final Duration LIMIT = Duration.ofMinutes(1);
  private static final long LEAST_KIB = 500L * 1024;
  private static final List<String> ARCHITECTURES = List.of("x86_64", "aarch64");

  @Override
  public StepResult run(Work work, Consumer<String> progress)
      throws GatewayException, InterruptedException {
    MachineFacts facts = facts(work);
    fits(work.host().name(), facts.system());
    RootShell root = work.tools().superusers().shell(work.host(), facts);
    Lines files = root.run("look", Map.of(), LIMIT, "be looked at");
    work.surveyed(facts, root, files);
    ours(work, files);
    space(work.host().name(), files);
    portsFree(facts, files.one("active").equals("active"));
    return StepResult.done(
        "%s on %s, logged in as %s."
            .formatted(
                facts.system().title(), facts.system().architecture(), facts.account().user()));
  }

  private static MachineFacts facts(Work work) throws GatewayException, InterruptedException {
    try {
      return work.tools().survey().of(work.host());
    } catch (HostException e) {
      throw new GatewayException(e.getMessage(), e);
    }
  }

  private static void fits(String name, Distribution system) throws GatewayException {
    if (!system.linux() || !system.systemd()) {
      throw new GatewayException(
          "%s runs %s without systemd, which keeps a gateway running. Use a machine with systemd."
              .formatted(name, system.title().isEmpty() ? system.kernel() : system.title()));
    }
    if (!ARCHITECTURES.contains(system.architecture())) {
      throw new GatewayException(
          "%s has the architecture %s. A gateway runs on x86_64 and aarch64."
              .formatted(name, system.architecture()));
    }
  }

  private static void ours(Work work, Lines files) throws GatewayException {
    String owner = files.one("owner");
    if (owner.isEmpty() || owner.equals(work.owner())) return;
    throw new GatewayException(
        ("%s is the machine of a gateway that another Slipway set up, or this one under another"
                + " name (%s). Remove that gateway from there first, or use another machine.")
            .formatted(work.host().name(), owner));
  }

  private static void space(String name, Lines files) throws GatewayException {
    String free = files.one("space");
    if (!free.matches("\\d{1,15}") || Long.parseLong(free) >= LEAST_KIB) return;
    throw new GatewayException(
        "%s has %d MB of disk left, and a gateway needs 500 MB. Make space there and try again."
            .formatted(name, Long.parseLong(free) / 1024));
  }

  /** A web server that is already there would keep the gateway from its ports. */
  private static void portsFree(MachineFacts facts, boolean gatewayRuns) throws GatewayException {
    if (gatewayRuns) return;
    Optional<OpenPort> taken =
        facts.network().ports().stream()
            .filter(each -> !each.loopback() && (each.port() == 80 || each.port() == 443))
            .findFirst();
    if (taken.isEmpty()) return;
    String program = taken.get().program();
    throw new GatewayException(
        ("Port %d is used by %s there. Stop it, or use another machine: a gateway needs ports 80"
                + " and 443.")
            .formatted(taken.get().port(), program.isEmpty() ? "another program" : program));
  }
}
