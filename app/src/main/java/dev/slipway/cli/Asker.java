package dev.slipway.cli;

import java.util.Locale;
import java.util.Optional;

/** Asks whoever sits at the terminal. No answer means that nobody does, or does not want to. */
public interface Asker {
  /** Asks for a line. */
  Optional<String> line(String question);

  /** Asks for a line that must not be seen. */
  Optional<String> hidden(String question);

  /** Asks for a yes; anything else is a no. */
  default boolean agreed(String question) {
    return line(question + " [y/N] ")
        .map(answer -> answer.strip().toLowerCase(Locale.ROOT))
        .filter(answer -> answer.equals("y") || answer.equals("yes"))
        .isPresent();
  }
}
