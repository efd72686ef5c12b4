package dev.slipway.config.language;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.ValueType;
import dev.slipway.config.sketch.Branch;
import dev.slipway.config.sketch.Sketch;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What the schema says about the fields and items of a text. */
record Scope(Sketch sketch, Optional<ConfigurationType> type) {

  static Scope of(Sketch sketch) {
    Branch root = sketch.root();
    Optional<ConfigurationType> type =
        root.child("profiles").isPresent() && root.child("type").isEmpty()
            ? Optional.of(ConfigurationType.PROFILES)
            : sketch.text(root, "type").flatMap(ConfigurationType::ofWord);
    return new Scope(sketch, type);
  }

  /** The fields that may stand in a group; none if nothing is known of it. */
  List<Field<?>> fields(Branch group) {
    if (group.isRoot()) return type.map(Schema::fields).orElseGet(Schema::fields);
    return valueType(group).map(Scope::fields).orElse(List.of());
  }

  /** The fields of all forms that a group may take; a name counts once. */
  static List<Field<?>> fields(ValueType<?> type) {
    Set<String> names = new HashSet<>();
    return type.fields().stream().filter(field -> names.add(field.name())).toList();
  }

  /** What a field is; nothing for items, and for names of the user's own. */
  Optional<Field<?>> field(Branch branch) {
    if (!branch.isField()) return Optional.empty();
    return branch.parent().flatMap(group -> Schema.find(fields(group), branch.name()));
  }

  /** What the value of a field or item may be. */
  Optional<ValueType<?>> valueType(Branch branch) {
    return branch.parent().flatMap(group -> valueType(branch, group));
  }

  private Optional<ValueType<?>> valueType(Branch branch, Branch group) {
    if (branch.isItem()) return valueType(group).flatMap(ValueType::item);
    if (group.isRoot()) return field(branch).map(Field::type);
    Optional<ValueType<?>> around = valueType(group);
    Optional<ValueType<?>> known =
        around
            .filter(any -> branch.isField())
            .flatMap(type -> Schema.find(fields(type), branch.name()))
            .map(Field::type);
    return known.isPresent() ? known : around.flatMap(ValueType::table).map(table -> table.value());
  }

  /** The name of the nearest field around, itself included; empty at the top. */
  static String topic(Branch branch) {
    Branch one = branch;
    while (one.isItem()) one = one.parent().orElse(one);
    return one.name();
  }
}
