package dev.slipway.cli;

import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** The command line as a whole. */
@Command(
    name = "slipway",
    description = "Launches dev environments, tasks and services from .dstack.yml files.",
    footer = {"", "Without a command, the window opens."},
    mixinStandardHelpOptions = true)
public final class SlipwayCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  private SlipwayCommand() {}

  /**
   * Runs a command.
   *
   * @return its exit code
   */
  public static int run(CommandLineTools tools, String... args) {
    CommandLine line = new CommandLine(new SlipwayCommand());
    line.addSubcommand(new CheckCommand(tools));
    line.addSubcommand(new FmtCommand(tools));
    line.addSubcommand(new SchemaCommand(tools));
    line.addSubcommand(new RunCommand(tools));
    line.addSubcommand(new PsCommand(tools));
    line.addSubcommand(new LogsCommand(tools));
    line.addSubcommand(new StopCommand(tools));
    line.addSubcommand(new SecretCommand(tools));
    line.addSubcommand(new MachineCommand(tools));
    line.addSubcommand(new GatewayCommand(tools));
    line.addSubcommand(new KeepCommand(tools));
    line.getCommandSpec().version("slipway " + tools.version());
    line.setOut(tools.out());
    line.setErr(tools.err());
    line.setExecutionExceptionHandler(new Failures(tools.err()));
    line.setParameterExceptionHandler(new WrongCalls(line.getParameterExceptionHandler()));
    line.setUsageHelpAutoWidth(true);
    int code = line.execute(args);
    tools.out().flush();
    tools.err().flush();
    return code;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Name a command.");
  }
}
