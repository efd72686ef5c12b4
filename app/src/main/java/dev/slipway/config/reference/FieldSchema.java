package dev.slipway.config.reference;

import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.Support;
import java.util.List;
import java.util.Optional;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says about a field: its values, and all help that there is. */
final class FieldSchema {
  private final JsonMapper mapper;
  private final Definitions definitions;
  private final ShapeSchema shapes;
  private final YamlValues yaml;

  FieldSchema(JsonMapper mapper, Definitions definitions) {
    this.mapper = mapper;
    this.definitions = definitions;
    this.shapes = new ShapeSchema(mapper, this);
    this.yaml = new YamlValues(mapper);
  }

  ObjectNode of(Field<?> field) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("description", FieldWords.plain(field));
    schema.put("markdownDescription", FieldWords.markdown(field));
    if (field.support() instanceof Support.NoEffect none) {
      schema.put("deprecationMessage", "It has no effect. " + none.why());
    }
    schema.setAll(values(field));
    fallback(field).ifPresent(text -> schema.set("default", yaml.value(text).orElseThrow()));
    ArrayNode examples = yaml.examples(field);
    if (!examples.isEmpty()) schema.set("examples", examples);
    return schema;
  }

  private ObjectNode values(Field<?> field) {
    ObjectNode values = shapes.of(field.type());
    if (!field.nullable()) return values;
    ObjectNode either = mapper.createObjectNode();
    either.putArray("anyOf").add(values).addObject().put("type", "null");
    return either;
  }

  /** What holds if nothing is given, where that is a value and not a sentence. */
  private Optional<String> fallback(Field<?> field) {
    return field
        .fallback()
        .filter(text -> !text.contains(" ") && Accepts.value(field.type(), text))
        .filter(text -> yaml.value(text).isPresent());
  }

  /** A group of these fields and no others. */
  ObjectNode group(List<Field<?>> fields) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("type", "object");
    ObjectNode properties = schema.putObject("properties");
    fields.forEach(field -> properties.set(field.name(), definitions.of(field)));
    List<String> required =
        fields.stream().filter(Field::required).map(Field::name).distinct().toList();
    if (!required.isEmpty()) required.forEach(schema.putArray("required")::add);
    schema.put("additionalProperties", false);
    exclusions(fields, schema);
    return schema;
  }

  private void exclusions(List<Field<?>> fields, ObjectNode schema) {
    ArrayNode rules = mapper.createArrayNode();
    for (Field<?> field : fields) {
      for (String name : field.excludes()) {
        Schema.find(fields, name).ifPresent(other -> exclude(rules.addObject(), field, other));
      }
    }
    if (!rules.isEmpty()) schema.set("allOf", rules);
  }

  /** A flag that is off excludes nothing, and is not excluded. */
  private static void exclude(ObjectNode rule, Field<?> field, Field<?> other) {
    ObjectNode condition = rule.putObject("if");
    condition.putArray("required").add(field.name());
    if (isFlag(field)) {
      condition.putObject("properties").putObject(field.name()).put("const", true);
    }
    ObjectNode refused = rule.putObject("then").putObject("properties").putObject(other.name());
    if (isFlag(other)) refused.put("const", false);
    else refused.putObject("not");
    refused.put(
        "errorMessage",
        "\"%s\" cannot be given together with \"%s\".".formatted(other.name(), field.name()));
  }

  private static boolean isFlag(Field<?> field) {
    return field.type().shape().alternatives().equals(List.of(new Shape.Flag()));
  }
}
