package dev.slipway.config.language;

import dev.slipway.config.Span;
import java.util.List;
import java.util.Optional;

/**
 * What there is to say about a place.
 *
 * @param title the field's name, or the value
 * @param help one or two sentences
 * @param forms the ways to write a value, by example; may be empty
 * @param fallback what holds if the field is not given
 * @param rule what else must hold, as a sentence; may be empty
 * @param example YAML that uses it; empty for a value
 * @param note since when it exists, and whether it has an effect
 * @param span the word that this is about
 */
public record HoverText(
    String title,
    String help,
    List<String> forms,
    Optional<String> fallback,
    String rule,
    String example,
    String note,
    Span span) {
  public HoverText {
    forms = List.copyOf(forms);
  }

  static HoverText ofValue(String title, String help, Span span) {
    return new HoverText(title, help, List.of(), Optional.empty(), "", "", "", span);
  }
}
