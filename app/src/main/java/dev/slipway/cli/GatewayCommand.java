package dev.slipway.cli;

import dev.slipway.publish.GatewayWish;
import dev.slipway.publish.Gateways;
import dev.slipway.publish.remote.GatewayException;
import dev.slipway.publish.setup.SetupEnd;
import dev.slipway.publish.upkeep.GatewayStatus;
import dev.slipway.publish.upkeep.UpgradeEnd;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code slipway gateway}: what puts services on the internet. */
@Command(
    name = "gateway",
    description = "Set up, list, examine, upgrade and remove gateways.",
    mixinStandardHelpOptions = true)
final class GatewayCommand implements Runnable {
  private final CommandLineTools tools;

  @Spec private CommandSpec spec = CommandSpec.create();

  GatewayCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(
        spec.commandLine(), "Say create, list, status, upgrade or remove.");
  }

  @Command(
      name = "create",
      description = "Set a gateway up, or go on with one that is not finished.",
      mixinStandardHelpOptions = true)
  int create(
      @Parameters(paramLabel = "NAME", description = "What to call it.") String name,
      @Mixin GatewayOptions options)
      throws GatewayException, InterruptedException {
    try (Gateways gateways = tools.gateways().get()) {
      if (gateways.find(name).isEmpty()) gateways.plan(wish(name, options));
      else options.refuseChanges(gateways.named(name));
      SetupEnd end = gateways.setUp(name, new StepLines(tools)::tell);
      if (options.standard) gateways.makeDefault(name);
      return switch (end) {
        case SetupEnd.Ready() -> ExitCode.OK;
        case SetupEnd.Stuck _ -> {
          tools.err().println("When that is done, go on with: slipway gateway create " + name);
          yield ExitCode.FAILED;
        }
      };
    }
  }

  @Command(name = "list", description = "List the gateways.", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "Print JSON.") boolean json) {
    try (Gateways gateways = tools.gateways().get()) {
      new GatewayLines(tools, gateways).print(json);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "status",
      description = "Say how a gateway is: version, services, certificates, problems.",
      mixinStandardHelpOptions = true)
  int status(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(
              names = "--log",
              paramLabel = "LINES",
              description = "Show the last lines of its log, too.")
          @Nullable Integer lines)
      throws GatewayException, InterruptedException {
    try (Gateways gateways = tools.gateways().get()) {
      GatewayStatus status = gateways.status(name);
      StatusLines.print(status, tools.out());
      if (lines != null) gateways.words(name, lines).forEach(tools.out()::println);
      return status instanceof GatewayStatus.Up ? ExitCode.OK : ExitCode.FAILED;
    }
  }

  @Command(
      name = "upgrade",
      description =
          "Put this Slipway's program onto a gateway; one that does not come up is taken back.",
      mixinStandardHelpOptions = true)
  int upgrade(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
      throws GatewayException, InterruptedException {
    try (Gateways gateways = tools.gateways().get()) {
      UpgradeEnd end = gateways.upgrade(name, words -> tools.err().println(words));
      switch (end) {
        case UpgradeEnd.Same(String version) ->
            tools.out().println(name + " runs " + version + " already.");
        case UpgradeEnd.Done(String from, String to) ->
            tools.out().println("%s runs %s now, before that %s.".formatted(name, to, from));
        case UpgradeEnd.PutBack(String sentence) -> {
          tools.err().println("slipway: " + sentence);
          return ExitCode.FAILED;
        }
      }
    }
    return ExitCode.OK;
  }

  @Command(
      name = "remove",
      description = "Take a gateway away from its machine without a trace, and forget it.",
      mixinStandardHelpOptions = true)
  int remove(
      @Parameters(paramLabel = "NAME", description = "Its name.") String name,
      @Option(
              names = {"-y", "--yes"},
              description = "Remove the Java that was installed for it, too, without asking.")
          boolean yes,
      @Option(
              names = "--forget",
              description = "Only forget it, when its machine is gone. Nothing is touched there.")
          boolean forget)
      throws GatewayException, InterruptedException {
    try (Gateways gateways = tools.gateways().get()) {
      if (forget) {
        gateways.forget(name);
        return ExitCode.OK;
      }
      List<String> packages = gateways.packages(name);
      boolean too = !packages.isEmpty() && (yes || agreed(packages));
      gateways.remove(name, too).ifPresent(left -> tools.err().println("slipway: " + left));
    }
    return ExitCode.OK;
  }

  private boolean agreed(List<String> packages) {
    List<String> first = new ArrayList<>(packages.subList(0, Math.min(4, packages.size())));
    if (packages.size() > first.size())
      first.add("and " + (packages.size() - first.size()) + " more");
    return tools
        .asker()
        .agreed(
            "Remove the packages that were installed for it, too? They are "
                + String.join(", ", first)
                + ".");
  }

  private GatewayWish wish(String name, GatewayOptions options) throws GatewayException {
    if (options.on == null) {
      throw new GatewayException(
          "Say where: --on MACHINE, a machine that was added, or --on local for this computer.");
    }
    Optional<Path> roots =
        Optional.ofNullable(options.roots).map(file -> tools.folder().resolve(file).normalize());
    return new GatewayWish(
        name,
        Optional.of(options.on).filter(machine -> !machine.equals(GatewayOptions.HERE)),
        Optional.ofNullable(options.domain),
        Optional.ofNullable(options.address),
        options.email,
        options.staging,
        Optional.ofNullable(options.directory),
        roots,
        Optional.ofNullable(options.nameServer));
  }
}
