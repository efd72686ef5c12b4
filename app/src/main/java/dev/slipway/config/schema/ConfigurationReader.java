package dev.slipway.config.schema;

import dev.slipway.config.Base;
import dev.slipway.config.ConfigurationType;
import dev.slipway.config.DevEnvironment;
import dev.slipway.config.Findings;
import dev.slipway.config.RunConfiguration;
import dev.slipway.config.Service;
import dev.slipway.config.Span;
import dev.slipway.config.Task;
import dev.slipway.config.yaml.Node;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Reads a document's fields into a configuration. */
public final class ConfigurationReader {
  private static final List<String> CANNOT_RUN = List.of("fleet", "volume", "gateway", "preset");

  private final Node.Mapping document;
  private final Findings findings;

  private ConfigurationReader(Node.Mapping document, Findings findings) {
    this.document = document;
    this.findings = findings;
  }

  /** Empty if the type is not known; whether the configuration can be used, the findings tell. */
  public static Optional<RunConfiguration> read(Node.Mapping document, Findings findings) {
    return new ConfigurationReader(document, findings).read();
  }

  private Optional<RunConfiguration> read() {
    Optional<Node.Entry> type = document.entry(CommonFields.TYPE.name());
    if (type.isPresent() && reportCannotRun(type.get().value())) return Optional.empty();
    Optional<ConfigurationType> known = type.flatMap(ConfigurationReader::typeOf);
    if (known.isEmpty()) {
      readWithoutType(type.isEmpty());
      return Optional.empty();
    }
    return readAs(known.get(), type.get().value().span());
  }

  private static Optional<ConfigurationType> typeOf(Node.Entry entry) {
    return entry.value() instanceof Node.Scalar scalar
        ? ConfigurationType.ofWord(scalar.text())
        : Optional.empty();
  }

  private boolean reportCannotRun(Node type) {
    if (!(type instanceof Node.Scalar scalar) || !CANNOT_RUN.contains(scalar.text())) return false;
    findings.error(
        "type-not-runnable",
        scalar.span(),
        "A configuration of type \""
            + scalar.text()
            + "\" cannot be run. Slipway runs dev-environment, task and service.");
    return true;
  }

  private void readWithoutType(boolean missing) {
    var reader = new FieldsReader(Schema.fields(), findings);
    reader.readGiven(document);
    if (!missing || reader.wasMeant(CommonFields.TYPE.name())) return;
    Span start =
        document.entries().isEmpty() ? document.span() : document.entries().getFirst().key().span();
    findings.error(
        "missing-field",
        start,
        "The field \"type\" is missing. Write type: dev-environment, type: task or type: service.");
  }

  private Optional<RunConfiguration> readAs(ConfigurationType type, Span place) {
    var reader =
        new FieldsReader(Schema.fields(type), findings, name -> otherTypesSentence(type, name));
    Values values = reader.readGiven(document);
    reader.reportMissing(new Label(type.phrase()), document, place);
    reportNothingToRun(type, place, reader);
    return findings.hasErrors() ? Optional.empty() : Optional.of(build(type, values));
  }

  private static Optional<String> otherTypesSentence(ConfigurationType type, String name) {
    List<ConfigurationType> types = Schema.typesWith(name);
    if (types.isEmpty()) return Optional.empty();
    String owners =
        types.stream().map(ConfigurationType::phrase).collect(Collectors.joining(" or "));
    return Optional.of(
        "\"" + name + "\" is a field of " + owners + ", and this is " + type.phrase() + ".");
  }

  private void reportNothingToRun(ConfigurationType type, Span place, FieldsReader reader) {
    if (type == ConfigurationType.DEV_ENVIRONMENT) return;
    boolean commands = isGiven(OwnFields.COMMANDS) || reader.wasMeant("commands");
    boolean image = isGiven(CommonFields.IMAGE) || reader.wasMeant("image");
    if (commands || image || document.entry("groups").isPresent()) return;
    findings.error(
        "missing-field",
        document.entry("commands").map(entry -> entry.key().span()).orElse(place),
        "There is nothing to run: "
            + type.phrase()
            + " needs \"commands\", or an \"image\" that runs something by itself.");
  }

  private boolean isGiven(Field<?> field) {
    return document.entry(field.name()).map(Node.Entry::value).filter(this::isFilled).isPresent();
  }

  private boolean isFilled(Node value) {
    return switch (value) {
      case Node.Scalar scalar -> !scalar.isNull();
      case Node.Sequence sequence -> !sequence.items().isEmpty();
      case Node.Mapping _ -> true;
    };
  }

  private static RunConfiguration build(ConfigurationType type, Values values) {
    Base base = base(values);
    return switch (type) {
      case DEV_ENVIRONMENT ->
          new DevEnvironment(
              base,
              values.get(OwnFields.IDE),
              values.list(OwnFields.INIT),
              values.list(OwnFields.PORTS));
      case TASK -> new Task(base, values.list(OwnFields.COMMANDS), values.list(OwnFields.PORTS));
      case SERVICE ->
          new Service(
              base,
              values.list(OwnFields.COMMANDS),
              values.get(OwnFields.PORT).orElseThrow(),
              values.get(OwnFields.GATEWAY));
      case FLEET, VOLUME, GATEWAY, PRESET, PROFILES ->
          throw new IllegalArgumentException(type.word());
    };
  }

  private static Base base(Values values) {
    return new Base(
        values.get(CommonFields.NAME),
        values.get(CommonFields.IMAGE),
        values.get(CommonFields.ENTRYPOINT),
        values.get(CommonFields.REGISTRY_AUTH),
        values.get(CommonFields.PYTHON),
        values.list(CommonFields.ENV),
        values.list(CommonFields.SETUP));
  }
}
