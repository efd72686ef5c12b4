package dev.slipway.ui.form;

import dev.slipway.config.edit.Place;
import java.util.ArrayList;
import java.util.List;

/** The words around a value: what it is called, and what it may look like. */
final class Looks {
  /** What a field inside a field has room for. */
  private static final int LONGEST_PROMPT = 27;

  private Looks() {}

  /**
   * For those who cannot see where it stands: {@code Item 2 of ports}, {@code GPU of resources}.
   */
  static String name(FormField field) {
    List<String> words = new ArrayList<>();
    for (Place.Step step : field.place().steps().reversed()) {
      words.add(
          switch (step) {
            case Place.Step.Key(String name) -> FieldTitle.of(name);
            case Place.Step.Item(int index) -> "item " + (index + 1);
          });
    }
    String all = String.join(" of ", words);
    return Character.toUpperCase(all.charAt(0)) + all.substring(1);
  }

  static String help(FormField field) {
    return field.field().map(FieldHelp::words).orElse("");
  }

  /**
   * What holds if nothing is filled in, or else an example; the help has it whole if it is long.
   */
  static String prompt(FormField field) {
    String fallback =
        field.field().flatMap(found -> found.fallback()).map(text -> "Default: " + text).orElse("");
    if (!fallback.isEmpty() && fallback.length() <= LONGEST_PROMPT) return fallback;
    return field.type().stream()
        .flatMap(type -> type.forms().stream())
        .map(form -> "Such as " + form)
        .filter(words -> words.length() <= LONGEST_PROMPT)
        .findFirst()
        .orElse("");
  }

  /** Words for people are not set like code. */
  static boolean isName(FormField field) {
    return field.place().last() instanceof Place.Step.Key(String name) && name.equals("name");
  }
}
