package dev.slipway.cli;

import dev.slipway.engine.Workbench;
import dev.slipway.store.Secrets;
import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code slipway secret}: values for {@code ${{ secrets.NAME }}}. They are read, never named on the
 * command line.
 */
@Command(
    name = "secret",
    description = "Set, list and remove secrets.",
    mixinStandardHelpOptions = true)
final class SecretCommand implements Runnable {
  private final CommandLineTools tools;

  @Spec private CommandSpec spec = CommandSpec.create();

  SecretCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Say set, list or remove.");
  }

  @Command(
      name = "set",
      description = "Set a secret to what is typed, or piped in.",
      mixinStandardHelpOptions = true)
  int set(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
      throws IOException {
    if (!Secrets.validName(name)) {
      tools
          .err()
          .println("slipway: A secret's name has letters, digits and _, and no digit first.");
      return ExitCode.USAGE;
    }
    String value = readValue(name, tools.in());
    if (value.isEmpty()) {
      tools.err().println("slipway: An empty value was given, so nothing is set.");
      return ExitCode.FAILED;
    }
    try (Workbench bench = tools.workbench().get()) {
      bench.secrets().put(name, value);
    }
    return ExitCode.OK;
  }

  @Command(
      name = "list",
      description = "List the names, not the values.",
      mixinStandardHelpOptions = true)
  int list() throws IOException {
    try (Workbench bench = tools.workbench().get()) {
      bench.secrets().names().forEach(tools.out()::println);
    }
    return ExitCode.OK;
  }

  @Command(name = "remove", description = "Forget a secret.", mixinStandardHelpOptions = true)
  int remove(@Parameters(paramLabel = "NAME", description = "Its name.") String name)
      throws IOException {
    try (Workbench bench = tools.workbench().get()) {
      if (bench.secrets().remove(name)) return ExitCode.OK;
    }
    tools.err().println("slipway: There is no secret " + name + ".");
    return ExitCode.FAILED;
  }

  @SuppressWarnings(
      "SystemConsoleNull") // The type says that it may be null, whatever today's JDK does.
  private static String readValue(String name, InputStream in) throws IOException {
    @Nullable Console console = System.console();
    if (console != null && console.isTerminal()) {
      char[] typed = console.readPassword("%s: ", name);
      return typed == null ? "" : new String(typed);
    }
    String line = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8)).readLine();
    return line == null ? "" : line;
  }
}
