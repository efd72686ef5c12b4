package dev.slipway.config.reference;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.ValueType;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** Schemas of fields; one that stands in several places is written once, and referred to. */
final class Definitions {
  private final JsonMapper mapper;
  private final FieldSchema fields;
  private final IdentityHashMap<Field<?>, Integer> uses = new IdentityHashMap<>();
  private final IdentityHashMap<Field<?>, String> names = new IdentityHashMap<>();
  private final Map<String, JsonNode> shared = new LinkedHashMap<>();

  Definitions(JsonMapper mapper) {
    this.mapper = mapper;
    this.fields = new FieldSchema(mapper, this);
    for (ConfigurationType type : ConfigurationType.values()) count(Schema.fields(type));
    nameShared();
  }

  static String reference(String name) {
    return "#/definitions/" + name;
  }

  /** By name, in the order in which the types use them. */
  Map<String, JsonNode> shared() {
    return shared;
  }

  JsonNode of(Field<?> field) {
    String name = names.get(field);
    if (name == null) return fields.of(field);
    if (!shared.containsKey(name)) {
      shared.put(name, mapper.createObjectNode());
      shared.put(name, fields.of(field));
    }
    return mapper.createObjectNode().put("$ref", reference(name));
  }

  /** A group of these fields and no others. */
  ObjectNode group(List<Field<?>> group) {
    return fields.group(group);
  }

  private void count(List<Field<?>> group) {
    for (Field<?> field : group) {
      if (uses.merge(field, 1, Integer::sum) == 1) count(field.type());
    }
  }

  private void count(ValueType<?> type) {
    for (Shape shape : type.shape().alternatives()) {
      switch (shape) {
        case Shape.Group(List<Field<?>> group) -> count(group);
        case Shape.Items(ValueType<?> item) -> count(item);
        case Shape.Table table -> count(table.value());
        default -> {}
      }
    }
  }

  private void nameShared() {
    Set<String> taken = new HashSet<>();
    for (ConfigurationType type : ConfigurationType.values()) {
      taken.add(type.word());
      for (Field<?> field : Schema.fields(type)) {
        boolean isShared = uses.getOrDefault(field, 0) > 1 && !names.containsKey(field);
        if (isShared) names.put(field, free(field.name(), taken));
      }
    }
  }

  private static String free(String name, Set<String> taken) {
    String free = name;
    for (int i = 2; !taken.add(free); i++) free = name + "-" + i;
    return free;
  }
}
