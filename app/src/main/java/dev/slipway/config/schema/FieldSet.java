package dev.slipway.config.schema;

import dev.slipway.config.yaml.Node;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** The fields that may stand together, and the rules between them. */
final class FieldSet {
  private final List<Field<?>> fields;
  private final Map<String, Field<?>> byName;
  private final List<Rule> rules;

  FieldSet(List<Field<?>> fields, List<Rule> rules) {
    this.fields = List.copyOf(fields);
    this.byName =
        fields.stream()
            .collect(
                Collectors.toMap(
                    Field::name, field -> field, (first, _) -> first, LinkedHashMap::new));
    this.rules = List.copyOf(rules);
  }

  static FieldSet of(Field<?>... fields) {
    return new FieldSet(List.of(fields), List.of());
  }

  List<Field<?>> fields() {
    return fields;
  }

  List<Rule> rules() {
    return rules;
  }

  Optional<Field<?>> field(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /** The known name that an unknown one was most likely meant to be; not one that is given. */
  Optional<String> nearest(String name, Node.Mapping mapping) {
    return Nearest.to(name, byName.keySet())
        .or(() -> Synonyms.of(name).filter(byName::containsKey))
        .filter(known -> mapping.entry(known).isEmpty());
  }

  /** The field that has a field of this name inside. */
  Optional<Field<?>> around(String name) {
    return fields.stream()
        .filter(field -> field.type().fields().stream().anyMatch(one -> one.name().equals(name)))
        .findFirst();
  }

  /** One list of them all. */
  static List<Field<?>> join(List<List<Field<?>>> lists) {
    return lists.stream().<Field<?>>flatMap(List::stream).toList();
  }
}
