package dev.slipway.cli;

import dev.slipway.config.language.Language;
import dev.slipway.engine.Keeper;
import dev.slipway.machine.Machines;
import dev.slipway.publish.Gateways;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Supplier;

/** Runs commands that need no home, in a folder, and keeps what they print. */
final class Terminal {
  private final Path folder;
  private final ScriptedAsker asker = new ScriptedAsker();
  private Supplier<Machines> machines =
      () -> {
        throw new AssertionError("No machines are needed");
      };
  private Supplier<Gateways> gateways =
      () -> {
        throw new AssertionError("No gateways are needed");
      };
  private String piped = "";

  Terminal(Path folder) {
    this.folder = folder;
  }

  /** What the next commands find in standard input. */
  Terminal pipe(String text) {
    piped = text;
    return this;
  }

  /** The machines that the next commands know. */
  Terminal with(Supplier<Machines> known) {
    machines = known;
    return this;
  }

  /** The gateways that the next commands know. */
  Terminal withGateways(Supplier<Gateways> known) {
    gateways = known;
    return this;
  }

  /** Who answers the commands' questions. */
  ScriptedAsker asker() {
    return asker;
  }

  Ended run(String... arguments) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    CommandLineTools tools =
        new CommandLineTools(
            new ByteArrayInputStream(piped.getBytes(StandardCharsets.UTF_8)),
            new PrintWriter(out),
            new PrintWriter(err),
            folder,
            "test",
            new Language(),
            () -> {
              throw new AssertionError("No home is needed");
            },
            new Keeper(List.of("true")),
            machines,
            gateways,
            asker);
    int code = SlipwayCommand.run(tools, arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  record Ended(int code, String out, String err) {}
}
