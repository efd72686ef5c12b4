package dev.slipway.host;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A command with its arguments, never a line for a shell to take apart.
 *
 * @param arguments the program and its arguments
 * @param environment variables added to those that the machine gives; the place for secrets, which
 *     no list of processes shows
 * @param input what it reads on standard input
 * @param limit how long it may take
 */
public record Command(
    List<String> arguments, Map<String, String> environment, String input, Duration limit) {
  private static final Duration USUAL_LIMIT = Duration.ofSeconds(30);

  public Command {
    arguments = List.copyOf(arguments);
    environment = Map.copyOf(environment);
    if (arguments.isEmpty()) throw new IllegalArgumentException("A command needs a program");
  }

  /** A command with nothing special: no input, thirty seconds. */
  public static Command of(String... arguments) {
    return of(Arrays.asList(arguments));
  }

  /** A command with nothing special: no input, thirty seconds. */
  public static Command of(List<String> arguments) {
    return new Command(arguments, Map.of(), "", USUAL_LIMIT);
  }

  public Command within(Duration time) {
    return new Command(arguments, environment, input, time);
  }

  public Command reading(String text) {
    return new Command(arguments, environment, text, limit);
  }

  public Command with(Map<String, String> variables) {
    Map<String, String> all = new HashMap<>(environment);
    all.putAll(variables);
    return new Command(arguments, all, input, limit);
  }

  public Command and(String... more) {
    List<String> all = new ArrayList<>(arguments);
    all.addAll(Arrays.asList(more));
    return new Command(all, environment, input, limit);
  }

  /** The command as a user would type it, without the environment. */
  public String shown() {
    return arguments.stream().map(ShellQuote::quote).collect(Collectors.joining(" "));
  }
}
