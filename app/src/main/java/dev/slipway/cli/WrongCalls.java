package dev.slipway.cli;

import dev.slipway.config.schema.Nearest;
import java.util.List;
import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in plain words that there is no such command; all else as usual. */
final class WrongCalls implements IParameterExceptionHandler {
  private final IParameterExceptionHandler usual;

  WrongCalls(IParameterExceptionHandler usual) {
    this.usual = usual;
  }

  @Override
  public int handleParseException(ParameterException failure, String[] args) throws Exception {
    CommandLine line = failure.getCommandLine();
    boolean whole = line.getParent() == null;
    if (!whole || !(failure instanceof UnmatchedArgumentException unmatched)) {
      return usual.handleParseException(failure, args);
    }
    String word = unmatched.getUnmatched().getFirst();
    if (word.startsWith("-")) return usual.handleParseException(failure, args);
    line.getErr().println("slipway: " + sentence(word, commands(line)));
    return ExitCode.USAGE;
  }

  private static String sentence(String word, List<String> commands) {
    String hint =
        Nearest.to(word, commands)
            .map(near -> "Did you mean " + near + "?")
            .orElse("There are " + String.join(", ", commands) + ".");
    return "There is no command " + word + ". " + hint;
  }

  private static List<String> commands(CommandLine line) {
    return line.getSubcommands().entrySet().stream()
        .filter(entry -> !entry.getValue().getCommandSpec().usageMessage().hidden())
        .map(entry -> entry.getKey())
        .sorted()
        .toList();
  }
}
