package dev.slipway.config.reference;

import dev.slipway.config.schema.Choice;
import java.util.List;
import java.util.Optional;

/**
 * One field as the reference shows it.
 *
 * @param type completes the sentence "it must be ..."
 * @param forms the ways to write a value, by example; may be empty
 * @param choices the values that are offered by name; may be empty
 * @param fallback what holds if it is not given
 * @param rule what else must hold, as a sentence; may be empty
 * @param excludes fields that cannot be given together with it
 * @param since the version of dstack in which it appeared
 * @param support what Slipway does with it, if that is not what it says
 * @param example YAML that uses it
 * @param fields those inside
 */
public record ReferenceEntry(
    String name,
    String type,
    List<String> forms,
    List<Choice> choices,
    Optional<String> fallback,
    boolean required,
    String rule,
    List<String> excludes,
    String help,
    String since,
    String support,
    String example,
    List<ReferenceEntry> fields) {
  public ReferenceEntry {
    forms = List.copyOf(forms);
    choices = List.copyOf(choices);
    excludes = List.copyOf(excludes);
    fields = List.copyOf(fields);
  }
}
