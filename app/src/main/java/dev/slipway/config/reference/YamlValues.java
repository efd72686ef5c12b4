package dev.slipway.config.reference;

import dev.slipway.config.Findings;
import dev.slipway.config.schema.Field;
import dev.slipway.config.yaml.Node;
import dev.slipway.config.yaml.Source;
import dev.slipway.config.yaml.YamlReader;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** YAML as JSON has it: plain numbers and flags are numbers and flags. */
final class YamlValues {
  private final JsonMapper mapper;

  YamlValues(JsonMapper mapper) {
    this.mapper = mapper;
  }

  /** Empty if it is no YAML. */
  Optional<JsonNode> value(String yaml) {
    var findings = new Findings();
    Optional<Node> node = YamlReader.read(new Source(yaml), findings);
    return findings.hasErrors() ? Optional.empty() : node.map(this::json);
  }

  /** The field's own example first, then each way to write its value. */
  ArrayNode examples(Field<?> field) {
    Set<JsonNode> examples = new LinkedHashSet<>();
    value(field.example())
        .map(document -> document.path(field.name()))
        .filter(found -> !found.isMissingNode())
        .ifPresent(examples::add);
    for (String form : field.type().forms()) value(form).ifPresent(examples::add);
    ArrayNode all = mapper.createArrayNode();
    examples.forEach(all::add);
    return all;
  }

  private JsonNode json(Node node) {
    return switch (node) {
      case Node.Scalar scalar -> scalar.plain() ? plain(scalar.text()) : text(scalar.text());
      case Node.Sequence list -> {
        ArrayNode items = mapper.createArrayNode();
        list.items().forEach(item -> items.add(json(item)));
        yield items;
      }
      case Node.Mapping group -> {
        ObjectNode fields = mapper.createObjectNode();
        group.entries().forEach(entry -> fields.set(entry.key().text(), json(entry.value())));
        yield fields;
      }
    };
  }

  private JsonNode plain(String text) {
    var nodes = mapper.getNodeFactory();
    if (text.equals("true") || text.equals("false")) return nodes.booleanNode(text.equals("true"));
    if (text.isEmpty() || text.equals("null") || text.equals("~")) return nodes.nullNode();
    if (text.matches("-?(?:0|[1-9][0-9]{0,8})")) return nodes.numberNode(Integer.parseInt(text));
    if (text.matches("-?[0-9]+\\.[0-9]+")) return nodes.numberNode(Double.parseDouble(text));
    return text(text);
  }

  private JsonNode text(String text) {
    return mapper.getNodeFactory().stringNode(text);
  }
}
