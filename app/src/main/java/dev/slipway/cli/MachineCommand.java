package dev.slipway.cli;

import dev.slipway.machine.MachineException;
import dev.slipway.machine.MachineFacts;
import dev.slipway.machine.Machines;
import dev.slipway.machine.doctor.Doctor;
import dev.slipway.machine.doctor.Patient;
import dev.slipway.store.MachineRecord;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** {@code slipway machine}: the machines over SSH. */
@Command(
    name = "machine",
    description = "Add, list, examine and remove machines over SSH.",
    mixinStandardHelpOptions = true)
final class MachineCommand implements Runnable {
  private static final String HERE = "local";

  private final CommandLineTools tools;

  @Spec private CommandSpec spec = CommandSpec.create();

  MachineCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say add, list, doctor or remove.");
  }

  @Command(
      name = "add",
      description = "Log in to a machine, look at it and remember it.",
      mixinStandardHelpOptions = true)
  int add(
      @Parameters(
              paramLabel = "DESTINATION",
              description = "USER@HOST, USER@HOST:PORT, or a name of your SSH configuration.")
          String destination,
      @Option(names = "--name", paramLabel = "NAME", description = "What to call it.")
          @Nullable String name,
      @Option(
              names = {"-i", "--identity"},
              paramLabel = "FILE",
              description = "The private key to log in with.")
          @Nullable Path identity)
      throws MachineException, InterruptedException {
    try (Machines machines = tools.machines().get()) {
      Machines.Added added =
          machines.add(
              destination,
              Optional.ofNullable(name),
              Optional.ofNullable(identity).map(file -> tools.folder().resolve(file).normalize()));
      tools.out().println("Added " + added.machine().name() + ".");
      new FindingLines(new Doctor(added.facts()).findings()).print(tools.out());
    }
    return ExitCode.OK;
  }

  @Command(name = "list", description = "List the machines.", mixinStandardHelpOptions = true)
  int list(@Option(names = "--json", description = "Print JSON.") boolean json) {
    try (Machines machines = tools.machines().get()) {
      List<MachineRecord> all = machines.all();
      if (json) printJson(all);
      else printTable(all);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "doctor",
      description = "Say what is missing on a machine, and mend what you agree to.",
      mixinStandardHelpOptions = true)
  int doctor(
      @Parameters(
              paramLabel = "NAME",
              defaultValue = HERE,
              description = "Its name; this computer when nothing is said.")
          String name,
      @Option(names = "--fix", description = "Offer to mend what can be mended.") boolean fix,
      @Option(
              names = {"-y", "--yes"},
              description = "With --fix: mend everything without asking.")
          boolean yes)
      throws MachineException, InterruptedException {
    try (Machines machines = tools.machines().get()) {
      Patient patient =
          name.equals(HERE) ? Patient.here(machines) : Patient.of(machines, machines.named(name));
      MachineFacts facts = patient.look();
      FindingLines findings = new FindingLines(new Doctor(facts).findings());
      findings.print(tools.out());
      if (!fix) return findings.problems() ? ExitCode.FAILED : ExitCode.OK;
      return new MendCommand(tools, patient, yes).run(facts);
    }
  }

  @Command(
      name = "remove",
      description = "Forget a machine. Nothing on it is touched.",
      mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
      throws MachineException {
    try (Machines machines = tools.machines().get()) {
      machines.remove(name);
    }
    return ExitCode.OK;
  }

  private void printTable(List<MachineRecord> machines) {
    if (machines.isEmpty()) {
      tools.err().println("There are no machines yet. Add one: slipway machine add USER@HOST");
      return;
    }
    Instant now = Clock.systemUTC().instant();
    List<List<String>> rows = new ArrayList<>();
    rows.add(List.of("NAME", "DESTINATION", "ADDED"));
    for (MachineRecord machine : machines) {
      rows.add(List.of(machine.name(), machine.destination(), RunWords.ago(machine.added(), now)));
    }
    new TextTable(rows).print(tools.out());
  }

  private void printJson(List<MachineRecord> machines) {
    JsonMapper mapper = JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    tools
        .out()
        .println(mapper.writeValueAsString(machines.stream().map(MachineCommand::values).toList()));
  }

  private static Map<String, Object> values(MachineRecord machine) {
    Map<String, Object> values = new LinkedHashMap<>();
    values.put("name", machine.name());
    values.put("destination", machine.destination());
    machine.identity().ifPresent(file -> values.put("identity", file.toString()));
    values.put("added", machine.added().toString());
    return values;
  }
}
