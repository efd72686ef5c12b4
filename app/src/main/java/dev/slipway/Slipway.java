package dev.slipway;

import dev.slipway.cli.Asker;
import dev.slipway.cli.CommandLineTools;
import dev.slipway.cli.SlipwayCommand;
import dev.slipway.cli.TerminalAsker;
import dev.slipway.config.language.Language;
import dev.slipway.engine.Keeper;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The entry: no arguments open the window, arguments are a command. */
public final class Slipway {
  private Slipway() {}

  public static void main(String[] args) {
    Composition composition = new Composition(System.getenv());
    composition.log();
    if (args.length == 0) System.exit(composition.window());
    System.exit(SlipwayCommand.run(tools(composition), args));
  }

  private static CommandLineTools tools(Composition composition) {
    PrintWriter err = new PrintWriter(System.err, true, StandardCharsets.UTF_8);
    Asker asker = new TerminalAsker(err);
    return new CommandLineTools(
        System.in,
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        err,
        Path.of("").toAbsolutePath(),
        composition.version(),
        new Language(),
        () -> composition.workbench(new TerminalQuestions(asker)),
        new Keeper(composition.launcher()),
        () -> composition.machines(new TerminalQuestions(asker)),
        () ->
            composition.gateways(
                new TerminalQuestions(asker),
                machine -> asker.hidden("Password for sudo on " + machine + ": ")),
        asker);
  }
}
