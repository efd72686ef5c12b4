package dev.slipway.cli;

import dev.slipway.config.Problem;
import dev.slipway.config.language.Formatting;
import dev.slipway.engine.ConfigurationFile;
import dev.slipway.store.WholeFile;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * {@code slipway fmt}: exit code 0 when all is in order afterwards, 1 when something is not, 2 when
 * it was called wrongly or something that was named cannot be read.
 */
@Command(name = "fmt", description = "Format configurations.", mixinStandardHelpOptions = true)
final class FmtCommand implements Callable<Integer> {
  private final CommandLineTools tools;

  @Parameters(
      arity = "1..*",
      paramLabel = "FILE",
      description =
          "The files to format in their place; of a folder all configurations; - for standard"
              + " input to standard output.")
  private List<Path> files = List.of();

  @Option(
      names = "--check",
      description = "Change nothing; list what is not formatted and exit with 1 if there is any.")
  private boolean check;

  FmtCommand(CommandLineTools tools) {
    this.tools = tools;
  }

  @Override
  public Integer call() throws IOException {
    int code = ExitCode.OK;
    for (Input input : new Inputs(tools.folder(), tools.in()).of(files)) {
      code = Math.max(code, handle(input));
    }
    return code;
  }

  private int handle(Input input) {
    return switch (input.read()) {
      case ConfigurationFile.Unreadable(String sentence) -> {
        tools.err().println(input.name() + ": " + sentence);
        yield ExitCode.USAGE;
      }
      case ConfigurationFile.Content content ->
          handle(input, content.bytes()) ? ExitCode.OK : ExitCode.FAILED;
    };
  }

  /** False when it is not in order, and was not put in order either. */
  private boolean handle(Input input, byte[] content) {
    Optional<String> text = tools.language().decode(content);
    if (text.isEmpty()) {
      List<Problem> problems = tools.language().check(content).problems();
      return refuse(input, problems.getFirst().message());
    }
    return switch (tools.language().format(text.get())) {
      case Formatting.Refused(String sentence) -> refuse(input, sentence);
      case Formatting.Done(String formatted) -> handle(input, text.get(), formatted);
    };
  }

  private boolean handle(Input input, String text, String formatted) {
    boolean same = formatted.equals(text);
    if (check) {
      if (!same) tools.out().println(input.name());
      return same;
    }
    return switch (input) {
      case Input.OfFile file -> same || write(file, formatted);
      case Input.Piped _, Input.Nothing _ -> {
        tools.out().print(formatted);
        yield true;
      }
    };
  }

  private boolean write(Input.OfFile file, String formatted) {
    try {
      new WholeFile(file.path()).write(formatted.getBytes(StandardCharsets.UTF_8));
      tools.out().println(file.name());
      return true;
    } catch (IOException e) {
      return refuse(file, Unwritable.sentence(e));
    }
  }

  private boolean refuse(Input input, String sentence) {
    tools.err().println(input.name() + ": " + sentence);
    return false;
  }
}
