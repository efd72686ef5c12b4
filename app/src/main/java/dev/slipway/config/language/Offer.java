package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;

/**
 * Something to write, not yet fitted to its place.
 *
 * @param text as it is meant, without quotes
 * @param ready whether the text is written as it is, whatever signs it holds
 * @param caret offset in the text where one goes on writing; -1 for its end
 */
record Offer(
    String label, String text, String help, Completion.Kind kind, boolean ready, int caret) {

  static Offer value(String text, String help) {
    return new Offer(text, text, help, Completion.Kind.VALUE, false, -1);
  }

  static Offer value(Choice choice) {
    return value(choice.value(), choice.help());
  }

  static Offer form(String text, String help) {
    return new Offer(text, text, help, Completion.Kind.FORM, false, -1);
  }

  static Offer ready(String label, String text, String help) {
    return new Offer(label, text, help, Completion.Kind.VALUE, true, -1);
  }
}
