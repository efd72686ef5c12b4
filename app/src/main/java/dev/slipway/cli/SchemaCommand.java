package dev.slipway.cli;

import dev.slipway.config.reference.JsonSchema;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** {@code slipway schema}: writes the language as other editors read it. */
@Command(
    name = "schema",
    description = "Print the JSON schema of configurations, for the YAML tools of other editors.",
    mixinStandardHelpOptions = true)
final class SchemaCommand implements Callable<Integer> {
  private final CommandLineTools tools;

  SchemaCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() {
    tools.out().print(JsonSchema.text());
    return ExitCode.OK;
  }
}
