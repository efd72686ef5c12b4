package dev.slipway.config.schema;

import dev.slipway.config.Findings;
import dev.slipway.config.GatewayChoice;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;

/** A gateway's name or address, a flag, or a project and a name. */
record GatewayType() implements ValueType<GatewayChoice> {
  private static final ScopedNameType TEXT = ScopedNameType.GATEWAY;
  private static final Field<String> PROJECT =
      Field.of(
          "project",
          ScopedNameType.OF_PROJECT,
          "project: main",
          "The project that the gateway belongs to.");
  private static final Field<String> NAME =
      Field.of("name", ScopedNameType.OF_GATEWAY_ALONE, "name: public", "The gateway's name.")
          .mustBeGiven();
  private static final GroupType<GatewayChoice> GROUP =
      new GroupType<>("a gateway", List.of(PROJECT, NAME), GatewayType::named);

  private static GatewayChoice named(Values values) {
    String name = values.get(NAME).orElseThrow();
    return new GatewayChoice.Named(
        values.get(PROJECT).map(project -> project + "/" + name).orElse(name));
  }

  @Override
  public Optional<GatewayChoice> read(Label label, Node node, Findings findings) {
    if (node instanceof Node.Mapping) return GROUP.read(label, node, findings);
    Optional<Boolean> flag = FlagType.ofNode(node);
    if (flag.isPresent()) {
      return Optional.of(flag.get() ? new GatewayChoice.Default() : new GatewayChoice.None());
    }
    if (node instanceof Node.Scalar) {
      return TEXT.read(label, node, findings).map(GatewayChoice.Named::new);
    }
    Complaints.wrongValue(label, expected(), node, findings);
    return Optional.empty();
  }

  @Override
  public String expected() {
    return "a gateway's name or address, true, or false";
  }

  @Override
  public List<String> forms() {
    return List.of("my-gateway", "gateway.example.com", "true", "false");
  }

  @Override
  public List<Choice> choices() {
    return List.of(
        new Choice("true", "Publish on the default gateway."),
        new Choice("false", "Do not publish on a gateway."));
  }

  @Override
  public Shape shape() {
    return Shape.AnyOf.of(TEXT.shape(), new Shape.Flag(), GROUP.shape());
  }
}
