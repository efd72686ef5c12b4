package dev.slipway.cli;

import java.io.Console;
import java.io.PrintWriter;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Asks at the terminal that the command was started from. */
public final class TerminalAsker implements Asker {
  private final PrintWriter err;

  /** Writes its questions there, so that what a command prints can be piped on. */
  public TerminalAsker(PrintWriter err) {
    this.err = err;
  }

  @Override
  public Optional<String> line(String question) {
    return terminal().flatMap(console -> Optional.ofNullable(ask(console, question)));
  }

  @Override
  public Optional<String> hidden(String question) {
    return terminal().map(console -> console.readPassword("%s", question)).map(String::new);
  }

  private @Nullable String ask(Console console, String question) {
    err.print(question);
    err.flush();
    return console.readLine();
  }

  @SuppressWarnings(
      "SystemConsoleNull") // The type says that it may be null, whatever today's JDK does.
  private static Optional<Console> terminal() {
    return Optional.ofNullable(System.console()).filter(Console::isTerminal);
  }
}
