package dev.slipway.config.interpolate;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The values of references when a run is made.
 *
 * @param args given behind {@code --}; empty if none
 * @param secrets the value of a secret by its name
 * @param environment the value of a variable of Slipway's own environment by its name
 */
public record RunValues(
    String name,
    List<String> args,
    Function<String, Optional<String>> secrets,
    Function<String, Optional<String>> environment)
    implements Resolver {
  public RunValues {
    args = List.copyOf(args);
  }

  @Override
  public Optional<String> value(Reference reference) {
    return switch (reference.namespace()) {
      case "secrets" -> secrets.apply(reference.key());
      case "env" -> environment.apply(reference.key());
      case "run" -> run(reference.key());
      default -> Optional.empty();
    };
  }

  private Optional<String> run(String key) {
    return switch (key) {
      case "name" -> Optional.of(name);
      case "args" ->
          Optional.of(args.stream().map(RunValues::word).collect(Collectors.joining(" ")));
      default -> Optional.empty();
    };
  }

  /**
   * As dstack 0.10.7 did it: what holds a space is put in double quotes, all else is left alone.
   */
  private static String word(String argument) {
    boolean split = argument.isEmpty() || argument.chars().anyMatch(Character::isWhitespace);
    return split ? '"' + argument.replace("\"", "\\\"") + '"' : argument;
  }
}
