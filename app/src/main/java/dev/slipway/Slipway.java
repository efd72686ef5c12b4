package dev.slipway;

import dev.slipway.cli.CommandLineTools;
import dev.slipway.cli.SlipwayCommand;
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
    return new CommandLineTools(
        System.in,
        new PrintWriter(System.out, false, StandardCharsets.UTF_8),
        new PrintWriter(System.err, true, StandardCharsets.UTF_8),
        Path.of("").toAbsolutePath(),
        composition.version(),
        new Language(),
        composition::workbench,
        new Keeper(composition.launcher()));
  }
}
