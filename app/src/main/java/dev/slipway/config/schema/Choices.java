package dev.slipway.config.schema;

import java.util.LinkedHashMap;
import java.util.Map;

/** Puts choices and their meanings in the order in which they are offered. */
final class Choices {
  private Choices() {}

  static <T> Map<Choice, T> of(Choice first, T one, Choice second, T two) {
    Map<Choice, T> choices = new LinkedHashMap<>();
    choices.put(first, one);
    choices.put(second, two);
    return choices;
  }
}
