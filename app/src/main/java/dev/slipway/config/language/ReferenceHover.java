package dev.slipway.config.language;

import dev.slipway.config.Span;
import dev.slipway.config.interpolate.Interpolation;
import dev.slipway.config.interpolate.Reference;
import dev.slipway.config.yaml.Source;
import java.util.Optional;

/** Explains a reference such as {@code ${{ secrets.TOKEN }}}. */
final class ReferenceHover {
  private ReferenceHover() {}

  /** Empty if there is none at this place. */
  static Optional<HoverText> at(String text, int offset, Surroundings around) {
    Row row = Row.at(text, offset);
    return Interpolation.references(row.line()).stream()
        .filter(reference -> touches(reference, offset - row.start()))
        .findFirst()
        .flatMap(
            reference ->
                help(reference, around)
                    .map(help -> hover(reference, help, span(text, row, reference))));
  }

  private static boolean touches(Reference reference, int column) {
    return reference.start() <= column && column <= reference.end();
  }

  private static HoverText hover(Reference reference, String help, Span span) {
    return HoverText.ofValue("${{ " + reference.name() + " }}", help, span);
  }

  private static Span span(String text, Row row, Reference reference) {
    return new Source(text).span(row.start() + reference.start(), row.start() + reference.end());
  }

  private static Optional<String> help(Reference reference, Surroundings around) {
    String key = reference.key();
    return switch (reference.namespace()) {
      case "secrets" -> Optional.of(secret(key, around));
      case "env" -> Optional.of(variable(key, around));
      case "run" -> run(key);
      case "dstack" -> Optional.of("The number of the node or job, from 0.");
      default -> Optional.empty();
    };
  }

  private static String secret(String key, Surroundings around) {
    String what = "The secret " + key + ", put in when the run starts. ";
    return around.secrets().contains(key)
        ? what + "Slipway keeps it."
        : what + "Slipway keeps no secret of this name yet.";
  }

  private static String variable(String key, Surroundings around) {
    String what = "The variable " + key + " of the environment that Slipway runs in. ";
    return around.environment().contains(key) ? what + "It is set." : what + "It is not set now.";
  }

  private static Optional<String> run(String key) {
    return switch (key) {
      case "name" -> Optional.of("The name of the run.");
      case "args" -> Optional.of("What is given behind -- when the run is started.");
      case "project_name" -> Optional.of("The name of the project.");
      default -> Optional.empty();
    };
  }
}
