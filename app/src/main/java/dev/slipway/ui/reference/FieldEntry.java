package dev.slipway.ui.reference;

import java.util.List;
import java.util.Optional;

/**
 * One field as the reference shows it.
 *
 * @param path its name with those of the fields around it: {@code resources.gpu}
 * @param expected what it takes: {@code a list of commands}
 * @param help what it is for
 * @param facts what else is known, each as a sentence
 * @param forms how a value can be written
 * @param fallback what holds if it is not given
 * @param example lines of YAML
 */
public record FieldEntry(
    String path,
    String expected,
    String help,
    List<String> facts,
    List<String> forms,
    Optional<String> fallback,
    String example) {
  public FieldEntry {
    facts = List.copyOf(facts);
    forms = List.copyOf(forms);
  }
}
