package dev.slipway.config.reference;

import dev.slipway.config.ConfigurationType;
import dev.slipway.config.schema.Field;
import dev.slipway.config.schema.Schema;
import java.util.Arrays;
import java.util.List;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/**
 * The language as a JSON schema of draft 7, which the YAML tools of editors read best. It branches
 * on the type, so that a tool has one thing to say about one mistake.
 */
public final class JsonSchema {
  private static final String TYPE = "type";
  private static final String PROFILES = "profiles";

  private final JsonMapper mapper = JsonMapper.builder().build();
  private final Definitions definitions = new Definitions(mapper);

  private JsonSchema() {}

  /** The schema's text, always the same for the same fields. */
  public static String text() {
    return new JsonSchema().root().toPrettyString().replace("\r\n", "\n") + "\n";
  }

  private ObjectNode root() {
    ObjectNode root = mapper.createObjectNode();
    root.put("$schema", "http://json-schema.org/draft-07/schema#");
    root.put("title", "dstack configuration");
    root.put(
        "description",
        "A dev environment, task, service, fleet, volume, gateway or preset in .dstack.yml, or the"
            + " profiles in profiles.yml.");
    root.put("type", "object");
    Field<?> type = Schema.field(ConfigurationType.TASK, TYPE).orElseThrow();
    root.putObject("properties").set(TYPE, definitions.of(type));
    requires(root.putObject("if"), TYPE);
    branch(root.putObject("then"));
    withoutType(root.putObject("else"));
    root.set("definitions", allDefinitions());
    return root;
  }

  private void branch(ObjectNode then) {
    ArrayNode all = then.putArray("allOf");
    for (ConfigurationType type : types()) {
      ObjectNode one = all.addObject();
      ObjectNode condition = one.putObject("if");
      condition.putObject("properties").putObject(TYPE).put("const", type.word());
      one.putObject("then").put("$ref", Definitions.reference(type.word()));
    }
  }

  private void withoutType(ObjectNode otherwise) {
    requires(otherwise.putObject("if"), PROFILES);
    String name = ConfigurationType.PROFILES.word();
    otherwise.putObject("then").put("$ref", Definitions.reference(document(name)));
    requires(otherwise.putObject("else"), TYPE);
  }

  private static void requires(ObjectNode schema, String field) {
    schema.putArray("required").add(field);
  }

  private ObjectNode allDefinitions() {
    ObjectNode all = mapper.createObjectNode();
    for (ConfigurationType type : types()) {
      all.set(type.word(), definitions.group(Schema.fields(type)));
    }
    List<Field<?>> profiles = Schema.fields(ConfigurationType.PROFILES);
    all.set(document(ConfigurationType.PROFILES.word()), definitions.group(profiles));
    definitions.shared().forEach(all::set);
    return all;
  }

  /** The file as a whole, apart from the field of the same name. */
  private static String document(String name) {
    return name + "-file";
  }

  private static List<ConfigurationType> types() {
    return Arrays.stream(ConfigurationType.values())
        .filter(type -> type != ConfigurationType.PROFILES)
        .toList();
  }
}
