package dev.slipway.config.reference;

import dev.slipway.config.schema.Choice;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Shape;
import dev.slipway.config.schema.ValueType;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** What a schema says about the shape of values. */
final class ShapeSchema {
  private static final String FLAG =
      "[Tt][Rr][Uu][Ee]|[Ff][Aa][Ll][Ss][Ee]|[Yy][Ee][Ss]|[Nn][Oo]|[Oo][Nn]|[Oo][Ff][Ff]";

  private final JsonMapper mapper;
  private final FieldSchema fields;
  private final YamlValues yaml;

  ShapeSchema(JsonMapper mapper, FieldSchema fields) {
    this.mapper = mapper;
    this.fields = fields;
    this.yaml = new YamlValues(mapper);
  }

  ObjectNode of(ValueType<?> type) {
    List<Shape> shapes = type.shape().alternatives();
    if (shapes.size() == 1) return of(type, shapes.getFirst());
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode any = schema.putArray("anyOf");
    shapes.forEach(shape -> any.add(of(type, shape)));
    return schema;
  }

  private ObjectNode of(ValueType<?> type, Shape shape) {
    return switch (shape) {
      case Shape.Text text -> text(type, text);
      case Shape.Numeric numeric -> numeric(numeric);
      case Shape.Flag _ -> flag();
      case Shape.Words(List<Choice> choices) -> words(choices);
      case Shape.Items(ValueType<?> item) -> items(item);
      case Shape.Group(List<Field<?>> group) -> fields.group(group);
      case Shape.Table table -> table(table);
      case Shape.AnyOf _ -> throw new IllegalStateException("It is one of the others.");
    };
  }

  /** YAML reads some texts as numbers or flags, and these count as the text. */
  private ObjectNode text(ValueType<?> type, Shape.Text text) {
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode types = schema.putArray("type");
    types.add("string");
    if (Accepts.value(type, "1.5")) types.add("number");
    else if (takesWhole(type)) types.add("integer");
    if (Accepts.value(type, "true")) types.add("boolean");
    text.pattern().ifPresent(pattern -> schema.put("pattern", whole(pattern)));
    return schema;
  }

  /** Some types take only certain numbers, and show them among their forms. */
  private static boolean takesWhole(ValueType<?> type) {
    return Stream.concat(Stream.of("8000", "8"), type.forms().stream())
        .filter(form -> form.matches("[0-9]+"))
        .anyMatch(form -> Accepts.value(type, form));
  }

  private ObjectNode numeric(Shape.Numeric numeric) {
    ObjectNode schema = mapper.createObjectNode();
    schema.putArray("type").add(numeric.whole() ? "integer" : "number").add("string");
    schema.put("pattern", whole(numeric.whole() ? "-?[0-9]+" : "-?[0-9]+(?:\\.[0-9]+)?"));
    bound(schema, "minimum", numeric.least());
    bound(schema, "maximum", numeric.most());
    return schema;
  }

  private static void bound(ObjectNode schema, String name, double bound) {
    if (Math.abs(bound) >= Integer.MAX_VALUE) return;
    if (bound == Math.rint(bound)) schema.put(name, (long) bound);
    else schema.put(name, bound);
  }

  private ObjectNode flag() {
    ObjectNode schema = mapper.createObjectNode();
    schema.putArray("type").add("boolean").add("string");
    return schema.put("pattern", whole(FLAG));
  }

  private ObjectNode words(List<Choice> choices) {
    ObjectNode schema = mapper.createObjectNode();
    ArrayNode values = schema.putArray("enum");
    ArrayNode help = schema.putArray("markdownEnumDescriptions");
    for (Choice choice : choices) {
      add(values, help, mapper.getNodeFactory().stringNode(choice.value()), choice);
      yaml.value(choice.value())
          .filter(value -> !value.isString())
          .ifPresent(value -> add(values, help, value, choice));
    }
    return schema;
  }

  private static void add(ArrayNode values, ArrayNode help, JsonNode value, Choice choice) {
    values.add(value);
    help.add(choice.help());
  }

  private ObjectNode items(ValueType<?> item) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("type", "array");
    schema.set("items", of(item));
    return schema;
  }

  private ObjectNode table(Shape.Table table) {
    ObjectNode schema = mapper.createObjectNode();
    schema.put("type", "object");
    table.key().ifPresent(key -> schema.putObject("propertyNames").put("pattern", whole(key)));
    schema.set("additionalProperties", of(table.value()));
    return schema;
  }

  private static String whole(String pattern) {
    return "^(?:" + pattern + ")$";
  }
}
