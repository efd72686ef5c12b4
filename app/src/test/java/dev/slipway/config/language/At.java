package dev.slipway.config.language;

import java.util.List;

/** Asks for completions in tests; {@code ^} is the place that is asked for. */
final class At {
  private At() {}

  static List<Completion> all(String marked, Surroundings around) {
    return Completions.at(marked.replace("^", ""), marked.indexOf('^'), around);
  }

  static List<Completion> all(String marked) {
    return all(marked, Surroundings.NONE);
  }

  static List<String> labels(String marked) {
    return all(marked).stream().map(Completion::label).toList();
  }

  static List<String> labels(String marked, Surroundings around) {
    return all(marked, around).stream().map(Completion::label).toList();
  }

  static Completion named(String label, String marked, Surroundings around) {
    return all(marked, around).stream()
        .filter(completion -> completion.label().equals(label))
        .findFirst()
        .orElseThrow(() -> new AssertionError(label + " is not in " + labels(marked, around)));
  }

  static Completion named(String label, String marked) {
    return named(label, marked, Surroundings.NONE);
  }

  /** The text after taking the suggestion of this label, with the caret as {@code ^}. */
  static String taken(String label, String marked, Surroundings around) {
    Completion one = named(label, marked, around);
    String text = one.in(marked.replace("^", ""));
    int caret = one.from() + one.caret();
    return text.substring(0, caret) + "^" + text.substring(caret);
  }

  static String taken(String label, String marked) {
    return taken(label, marked, Surroundings.NONE);
  }
}
