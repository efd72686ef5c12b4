package dev.slipway.config.language;

import dev.slipway.config.schema.Choice;

/**
 * Something to write, not yet fitted to its place.
 *
 * @param text as it is meant, without quotes
 * @param ready whether the text is written as it is, whatever signs it holds
 * @param caret offset in the text where one goes on writing; -1 for its end
 * @param keep how much of what was typed stays in front of the text; -1 if the text takes the place
 *     of the whole value
 */
record Offer(
    String label,
    String text,
    String help,
    Completion.Kind kind,
    boolean ready,
    int caret,
    int keep) {

  Offer(String label, String text, String help, Completion.Kind kind, boolean ready, int caret) {
    this(label, text, help, kind, ready, caret, -1);
  }

  /** A part of a value, such as a word in a command. */
  static Offer part(String text, String help, int keep) {
    return new Offer(text, text, help, Completion.Kind.VALUE, false, -1, keep);
  }

  boolean isPart() {
    return keep >= 0;
  }

  /** The whole value that a part makes of what was typed. */
  Offer whole(String typed) {
    if (!isPart()) return this;
    return new Offer(label, typed.substring(0, keep) + text, help, kind, false, -1);
  }

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
