package dev.slipway.cli;

import dev.slipway.config.language.Language;
import dev.slipway.engine.Keeper;
import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** Runs commands that need no home, in a folder, and keeps what they print. */
final class Terminal {
  private final Path folder;
  private String piped = "";

  Terminal(Path folder) {
    this.folder = folder;
  }

  /** What the next commands find in standard input. */
  Terminal pipe(String text) {
    piped = text;
    return this;
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
            new Keeper(List.of("true")));
    int code = SlipwayCommand.run(tools, arguments);
    return new Ended(code, out.toString(), err.toString());
  }

  record Ended(int code, String out, String err) {}
}
