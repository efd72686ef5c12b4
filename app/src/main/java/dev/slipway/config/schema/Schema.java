package dev.slipway.config.schema;

import dev.slipway.config.ConfigurationType;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The fields of each type of configuration, in the order in which people write them. */
public final class Schema {
  private static final List<Field<?>> ANY =
      firstOfEachName(
          Arrays.stream(ConfigurationType.values())
              .<Field<?>>flatMap(type -> fields(type).stream())
              .toList());

  private static final FieldSet ANY_TYPE = new FieldSet(sameForAll(), List.of());

  private Schema() {}

  /** As {@link #fields()}, with any value where the types differ. */
  static FieldSet anyType() {
    return ANY_TYPE;
  }

  public static List<Field<?>> fields(ConfigurationType type) {
    return Kind.of(type).fields().fields();
  }

  /** The fields of all types, for a text whose type is not known. */
  public static List<Field<?>> fields() {
    return ANY;
  }

  public static Optional<Field<?>> field(ConfigurationType type, String name) {
    return Kind.of(type).fields().field(name);
  }

  public static Optional<Field<?>> find(List<Field<?>> fields, String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** The types of configuration that have a field of this name. */
  public static List<ConfigurationType> typesWith(String name) {
    return Arrays.stream(ConfigurationType.values())
        .filter(type -> field(type, name).isPresent())
        .toList();
  }

  private static List<Field<?>> firstOfEachName(List<Field<?>> fields) {
    Map<String, Field<?>> firsts = new LinkedHashMap<>();
    fields.forEach(field -> firsts.putIfAbsent(field.name(), field));
    return List.copyOf(firsts.values());
  }

  private static List<Field<?>> sameForAll() {
    return ANY.stream().<Field<?>>map(field -> differs(field) ? anyValue(field) : field).toList();
  }

  private static boolean differs(Field<?> field) {
    return typesWith(field.name()).stream()
        .anyMatch(type -> field(type, field.name()).filter(field::equals).isEmpty());
  }

  private static Field<?> anyValue(Field<?> field) {
    return Field.of(field.name(), new AnyType(), field.example(), field.help());
  }
}
